"""CFItems: one for each item of the edition, in document order."""

from collections.abc import Iterator
from json.encoder import encode_basestring as quoted

from frameworkkit.model import Item
from frameworkkit_case.definitions import concept_link
from frameworkkit_case.json_text import KEY, words
from frameworkkit_case.package import Package
from frameworkkit_case.version import Version, flat, one_line


def cf_items(package: Package) -> Iterator[str]:
    """The text of every item, each with the keys it has something for."""
    version, language = package.version, quoted(package.edition.framework.language)
    changed = quoted(package.dates.last_change)
    links, type_links = package.item_links, package.type_links
    for place in package.edition.places:
        item = place.item
        link, type_link, short = links[item.id], type_links[item.type], abbreviated_statement(item)
        code = f'{KEY}"humanCodingScheme": {quoted(flat(item.code))},' if item.code else ""
        abbreviated = f'{KEY}"abbreviatedStatement": {quoted(one_line(short))},' if short else ""
        keywords = _keywords(package, item.keywords) if item.keywords else ""
        notes = f'{KEY}"notes": {quoted(version.note(item.notes.value))},' if item.notes.value else ""
        levels = f'{KEY}"educationLevel": {words(item.education_level)},' if item.education_level else ""
        yield f"""{{
      "identifier": "{link.identifier}",
      "uri": "{link.uri}",
      "fullStatement": {quoted(full_statement(item, version))},
      "CFItemType": {quoted(type_link.title)},
      "CFItemTypeURI": {type_link.text},{code}
      "listEnumeration": "{place.position + 1}",{abbreviated}{keywords}{notes}
      "language": {language},{levels}
      "lastChangeDateTime": {changed}
    }}"""


def _keywords(package: Package, keywords: tuple[str, ...]) -> str:
    text = f'{KEY}"conceptKeywords": {words(keywords)},'
    if len(keywords) > 1:  # an item can point to one concept only
        return text
    return f'{text}{KEY}"conceptKeywordsURI": {concept_link(package, keywords[0]).text},'


def full_statement(item: Item, version: Version) -> str:
    """The statement, else the heading, and the lead-in after it; without any of these, whatever there is."""
    said = item.statement.value or item.title.value or item.abbreviated.value
    lead_in = item.lead_in.value
    if said and lead_in:
        return version.prose(f"{said}\n\n{lead_in}")
    return version.prose(said or lead_in) or flat(item.code or item.id)


def abbreviated_statement(item: Item) -> str:
    """The abbreviated statement, else the heading, unless the full statement is just that."""
    if item.statement.value or item.lead_in.value:
        return item.abbreviated.value or item.title.value
    return item.abbreviated.value if item.title.value else ""
