"""A question as a reader of scales meets it, for the tests of scales."""

from workbench.intake.scales import reading_of


def read(words, answers, **options):
    return reading_of(words, dict.fromkeys(map(str, answers), 5), **options)
