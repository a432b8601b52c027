"""What others do with a YAML file: ``parse.py load|load-uncollected|events FILE``."""

import gc
import sys

import yaml

how, path = sys.argv[1:]
if how == "load-uncollected":
    gc.disable()
with open(path, "rb") as file:  # noqa: PTH123 - pathlib would have to be loaded
    if how == "events":
        for _ in yaml.parse(file, yaml.CSafeLoader):
            pass
    else:
        yaml.load(file, yaml.CSafeLoader)
