"""Reading guided dialogs from YAML; every mistake is a finding with its line and column."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from knowledge.findings import Finding, Place, errors
from knowledge.form_lint import lint_form
from knowledge.form_reader import FormReader
from knowledge.form_types import FIELD_TYPES, FILE_TYPES, Field, FieldType, Form, Note, Option, Texts
from knowledge.yaml_nodes import read_yaml

__all__ = [
    "FIELD_TYPES",
    "FILE_TYPES",
    "Field",
    "FieldType",
    "Form",
    "Note",
    "Option",
    "Texts",
    "read_form",
    "read_forms",
]


def read_form(path: Path, shown: str | None = None) -> tuple[Form | None, list[Finding]]:
    """The form in one file, None when it has an error; findings carry `shown` instead of the path when given."""
    root, findings = read_yaml(path, shown)
    if root is None:
        name = shown or str(path)
        return None, findings or [Finding(Place(name), "the file is empty", rule="empty")]
    reader = FormReader(findings)
    form = reader.form(root, path.stem)
    lint_form(form, reader.places, findings)
    return (None if errors(findings) else form), findings


def read_forms(folder: Path) -> tuple[dict[str, Form], list[Finding]]:
    """All forms of a folder by id, those with an error left out; also finds ids and titles used twice."""
    forms: dict[str, Form] = {}
    findings: list[Finding] = []
    for path in sorted(folder.glob("*.yaml")):
        form, found = read_form(path)
        findings += found
        if form:
            findings += _collisions(form, forms, Place(str(path)))
            forms.setdefault(form.id, form)
    return forms, findings


def _collisions(form: Form, others: Mapping[str, Form], place: Place) -> list[Finding]:
    if form.id in others:
        return [Finding(place, f"another form is already called `{form.id}`", rule="duplicate-form")]
    return [
        Finding(place, f"the title “{title}” ({language}) is also that of `{other.id}`", rule="title-collision")
        for other in others.values()
        for language, title in form.title.items()
        if title.casefold() == other.title.get(language, "").casefold()
    ]
