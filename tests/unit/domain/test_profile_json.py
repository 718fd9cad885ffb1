import json

import pytest

from classifyme_desktop.domain import profile_json
from classifyme_desktop.domain.profile import Profile
from tests.helpers.profiles import TEXT, profile


def test_a_profile_survives_the_way_there_and_back():
    stored = profile_json.encode(profile())
    assert profile_json.decode(stored, len(TEXT)) == profile()
    assert profile_json.encode(profile_json.decode(stored, len(TEXT))) == stored
    assert profile_json.decode(profile_json.encode(Profile(None)), 0) == Profile(None)


def test_every_place_is_looked_at():
    whole = list(profile_json.places(profile()))
    flat = json.dumps(json.loads(profile_json.encode(profile())))
    for start, end in whole:
        assert f"[{start}, {end}]" in flat
    written = json.loads(profile_json.encode(profile()))

    def count(value):
        if isinstance(value, list) and len(value) == 2 and all(isinstance(one, int) for one in value):
            return 1
        inner = value.values() if isinstance(value, dict) else value if isinstance(value, list) else ()
        return sum(map(count, inner))

    assert len(whole) == count(written)


@pytest.mark.parametrize(
    "change",
    [
        lambda facts: facts["jobs"][0].update(place=[5, 999]),
        lambda facts: facts["jobs"][0].update(place=[5, 3]),
        lambda facts: facts["jobs"][0].update(title=None),
        lambda facts: facts["skills"][0].update(mentions=[[0, 10**9]]),
        lambda facts: facts["skills"][0].update(months="many"),
        lambda facts: facts["languages"][0].update(level="D1"),
        lambda facts: facts["career"].update(reference="someday"),
        lambda facts: facts["contact"].update(name=5),
        lambda facts: facts.pop("language"),
    ],
)
def test_what_is_no_profile_is_refused(change):
    facts = json.loads(profile_json.encode(profile()))
    change(facts)
    with pytest.raises(ValueError):
        profile_json.decode(json.dumps(facts), len(TEXT))


@pytest.mark.parametrize("content", ["", "null", "[]", "5", "{", '"' + "[" * 100_000])
def test_rubbish_is_refused(content):
    with pytest.raises(ValueError):
        profile_json.decode(content, 10)
