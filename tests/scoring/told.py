"""What a result says, for the tests of the voice."""

from workbench import languages

EN = languages.catalogue("en")


def check_of(result, id_):
    """The words of a check, by the id of its name."""
    return EN.text(next(check.text for check in result.checks if check.id == id_))
