"""rung.toml: what it may say, and one sentence for what it may not."""

from __future__ import annotations

import re
from dataclasses import fields
from pathlib import Path

import pytest

from rung.model.refused import BadSettings
from rung.outside.settings import found, load
from rung.outside.workbenches import Options, Workbenches
from rung.workbench.settings import Settings, parse
from rung.workbench.starter import settings_text

REFUSED = (
    (
        'selct = ["clarity"]',
        "'selct' is not a setting; the settings are select, ignore",
    ),
    ('selct = ["clarity"]', "did you mean select?"),
    (
        '[style]\nperso = "third"',
        "'perso' is not a setting of [style]; the settings are person, full_stop, spelling",
    ),
    ('[[allow]]\nrule = "clarity"\nreason = "known"', "must say where"),
    ('[[allow]]\nrule = "clarity"\nplace = "IC3"', "`reason` is missing"),
    ('fail_on = "worst"', "one of 'error', 'warning', 'info', 'never'"),
    ('[severity]\n"clarity/slash" = "loud"', "one of 'error', 'warning', 'info'"),
    (
        '[[terms]]\nphrase = "x"\ndimension = "depth"\nrank = 1',
        "dimension can't be 'depth'",
    ),
    ("= 3", "not readable as TOML"),
)


@pytest.mark.parametrize(("text", "told"), REFUSED)
def test_what_nobody_knows_is_refused_in_one_sentence(text: str, told: str) -> None:
    with pytest.raises(BadSettings) as refused:
        parse(text.encode())

    assert told in str(refused.value)
    assert "\n" not in str(refused.value)


def test_an_empty_file_asks_for_the_default() -> None:
    assert parse(b"") == Settings()


def test_every_line_of_the_commented_file_is_a_setting() -> None:
    text = re.sub(
        r"^# (?=(?:\"[\w/]+\"|\w+) = |\[)", "", settings_text(), flags=re.MULTILINE
    )
    settings = parse(text.encode())
    names = {one.name for one in fields(Settings)}
    said = {name for name in names if f"\n{name} =" in text or f"[{name}]" in text}

    assert said == names
    assert settings.allow[0].reason
    assert parse(settings_text().encode()) == Settings()


def test_the_nearest_file_above_is_found(tmp_path: Path) -> None:
    inner = tmp_path / "a/b"
    inner.mkdir(parents=True)
    (tmp_path / "rung.toml").write_text("info = true")

    assert found(inner) == tmp_path / "rung.toml"
    assert load(tmp_path / "rung.toml").info


def test_a_rule_that_does_not_exist_is_refused_with_the_close_names(
    tmp_path: Path,
) -> None:
    config = tmp_path / "rung.toml"
    config.write_text('ignore = ["clarity/open-ended-lists"]')

    with pytest.raises(BadSettings, match="did you mean clarity/open-ended-list"):
        Workbenches(Options(config=config)).workbench(("x.md",))


def test_the_command_line_goes_before_the_file(tmp_path: Path) -> None:
    config = tmp_path / "rung.toml"
    config.write_text('select = ["style"]\nignore = ["hygiene"]\nfail_on = "error"')
    options = Options(
        config=config, select=("clarity",), ignore=("structure",), fail_on="never"
    )
    settings = Workbenches(options).workbench(("x.md",)).settings

    assert settings.select == ("clarity",)
    assert settings.ignore == ("hygiene", "structure")
    assert settings.fail_on == "never"
