"""What deploys the bot names settings, paths, ports and users that there are, and no secret."""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path
from typing import Any

import pytest
import yaml

from bot.client import stopping
from bot.settings import Settings

ROOT = Path(__file__).resolve().parents[2]
DEPLOY = ROOT / "deploy"
DOCKERFILE = (ROOT / "Dockerfile").read_text("utf-8")
WORKFLOWS = sorted((ROOT / ".github" / "workflows").glob("*.yml"))
SECRET = {
    variable
    for name, variable in Settings.variables().items()
    if "Secret" in str(Settings.model_fields[name].annotation)
}
SECRET |= {"SEGUE_DATABASE"}  # its password


@cache
def read(path: Path) -> Any:
    return yaml.safe_load(path.read_text("utf-8"))


COMPOSE = read(DEPLOY / "compose.yaml")
SERVICES: dict[str, dict[str, Any]] = COMPOSE["services"]
KUBERNETES = {path.name: read(path) for path in (DEPLOY / "kubernetes").glob("*.yaml")}
KINDS = {manifest["kind"]: manifest for manifest in KUBERNETES.values()}
POD = KINDS["StatefulSet"]["spec"]["template"]["spec"]
(CONTAINER,) = POD["containers"]
IN_POD: dict[str, str] = {entry["name"]: entry["value"] for entry in CONTAINER["env"]}
IN_COMPOSE: dict[str, str] = SERVICES["bot"]["environment"]
IN_UNITS = dict(
    assignment.split("=", 1)
    for path in (DEPLOY / "systemd").rglob("*.*")
    if path.is_file()
    for line in re.findall(r"^Environment=(.+)$", path.read_text("utf-8"), re.MULTILINE)
    for assignment in line.split()
)
IN_IMAGE = dict(re.findall(r"^ +([A-Z_]+)=(\S+)", DOCKERFILE.partition("ENV ")[2], re.MULTILINE))


@pytest.mark.parametrize("named", [IN_POD, IN_COMPOSE, IN_UNITS, IN_IMAGE], ids=["pod", "compose", "units", "image"])
def test_every_setting_exists(named: dict[str, str]) -> None:
    settings = {name for name in named if name.startswith(("SEGUE_", "DISCORD_"))}
    assert settings and settings <= {*Settings.variables().values()}


def test_every_extra_that_an_image_is_built_with_exists() -> None:
    told = [SERVICES["bot"]["build"]["args"]["REQUIREMENTS"]]
    told += [line for path in WORKFLOWS for line in re.findall(r"REQUIREMENTS=(.+)", path.read_text("utf-8"))]
    told += re.findall(r"^ARG REQUIREMENTS=\"?(.+?)\"?$", DOCKERFILE, re.MULTILINE)
    assert len(told) == 3
    assert all((ROOT / "requirements" / f"{name}.txt").exists() for names in told for name in names.split())


def test_every_argument_of_a_build_exists() -> None:
    known = set(re.findall(r"^ARG (\w+)", DOCKERFILE, re.MULTILINE))
    assert set(SERVICES["bot"]["build"]["args"]) <= known
    assert (DEPLOY / SERVICES["bot"]["build"]["context"] / "Dockerfile").exists()


def test_no_secret_stands_in_them() -> None:
    passwords = {
        value
        for service in SERVICES.values()
        for name, value in service.get("environment", {}).items()
        if name in SECRET or "PASSWORD" in name
    }
    assert len(passwords) >= 4 and all(re.fullmatch(r"\$\{\w+:[-?][^$]*\}", value) for value in passwords)
    stands = {name for name, value in [*IN_POD.items(), *IN_UNITS.items()] if value.strip("\"'")}
    assert SECRET.isdisjoint(stands) and "Secret" not in KINDS
    example = (DEPLOY / ".env.example").read_text("utf-8")
    assert not re.search(r"^#?(?:DISCORD_TOKEN|POSTGRES_PASSWORD|SEGUE_SECRET)=.+$", example, re.MULTILINE)


def test_the_example_has_what_compose_asks_for() -> None:
    asked = set(re.findall(r"\$\{(\w+)", (DEPLOY / "compose.yaml").read_text("utf-8")))
    told = set(re.findall(r"^#?([A-Z_]+)=", (DEPLOY / ".env.example").read_text("utf-8"), re.MULTILINE))
    assert told == asked | {"COMPOSE_PROFILES"}


@pytest.mark.parametrize("service", SERVICES.values(), ids=list(SERVICES))
def test_every_service_is_bounded_watched_started_again_and_seen_by_this_machine_alone(service: dict[str, Any]) -> None:
    assert service["restart"] == "unless-stopped" and service["mem_limit"]
    assert "no-new-privileges:true" in service["security_opt"]
    assert "healthcheck" in service or ("build" in service and "\nHEALTHCHECK" in DOCKERFILE)
    assert all(port.startswith("127.0.0.1:") for port in service.get("ports", []))
    assert service["image"].startswith("${") or ":" in service["image"], "which version it is"


def test_every_volume_network_and_file_exists() -> None:
    mounts = [mount.split(":") for service in SERVICES.values() for mount in service["volumes"]]
    files = {source for source, *_ in mounts if source.startswith(".")}
    assert {source for source, *_ in mounts} - files == set(COMPOSE["volumes"])
    assert all((DEPLOY / path).exists() for path in files)
    assert {name for service in SERVICES.values() for name in service.get("networks", [])} == {
        "default",
        *COMPOSE["networks"],
    }
    assert {name for service in SERVICES.values() for name in service.get("depends_on", {})} <= set(SERVICES)
    assert {profile for service in SERVICES.values() for profile in service.get("profiles", [])} == {
        "postgres",
        "monitoring",
    }


@pytest.mark.parametrize(
    ("named", "mounted"),
    [
        (IN_IMAGE | IN_POD, [mount["mountPath"] for mount in CONTAINER["volumeMounts"]]),
        (IN_IMAGE | IN_COMPOSE, [mount.split(":")[1] for mount in SERVICES["bot"]["volumes"]]),
    ],
    ids=["pod", "compose"],
)
def test_whatever_the_bot_writes_is_on_a_volume(named: dict[str, str], mounted: list[str]) -> None:
    paths = [value.removeprefix("${SEGUE_DATABASE:-").rstrip("}") for name, value in named.items() if "SEGUE" in name]
    written = [Path(path) for path in (*paths, named["MPLCONFIGDIR"]) if path.startswith("/")]
    assert len(written) >= 7
    assert [path for path in written if not {*map(str, path.parents), str(path)} & set(mounted)] == []


def test_the_monitoring_port_is_the_same_everywhere() -> None:
    (port,) = (port["containerPort"] for port in CONTAINER["ports"] if port["name"] == "monitoring")
    assert IN_POD["SEGUE_MONITORING"] == IN_COMPOSE["SEGUE_MONITORING"] == f":{port}"
    (served,) = KINDS["Service"]["spec"]["ports"]
    assert (served["port"], served["targetPort"]) == (port, "monitoring")
    scraped = DEPLOY / "prometheus" / "prometheus.yml"
    assert not scraped.exists() or f"bot:{port}" in scraped.read_text("utf-8")


def test_probes_ask_what_the_bot_answers_and_wait_as_long_as_the_image_does() -> None:
    probes = [CONTAINER[f"{kind}Probe"]["httpGet"] for kind in ("startup", "liveness", "readiness")]
    assert [probe["path"] for probe in probes] == ["/livez", "/livez", "/readyz"]
    assert {probe["port"] for probe in probes} == {"monitoring"}
    startup = CONTAINER["startupProbe"]
    minutes = re.findall(r"--start-period=(\d+)m", DOCKERFILE)
    assert [str(startup["periodSeconds"] * startup["failureThreshold"] // 60)] == minutes


def test_whoever_stops_it_waits_longer_than_it_takes() -> None:
    unit = (DEPLOY / "systemd" / "segue.service").read_text("utf-8")
    waits = [POD["terminationGracePeriodSeconds"], *re.findall(r"^TimeoutStopSec=(\d+)$", unit, re.MULTILINE)]
    waits.append(SERVICES["bot"]["stop_grace_period"].removesuffix("s"))
    assert len(waits) == 3 and min(map(int, waits)) > stopping.SECONDS + 5


def test_all_give_it_the_same_memory() -> None:
    unit = (DEPLOY / "systemd" / "segue.service").read_text("utf-8")
    (of_unit,) = re.findall(r"^MemoryMax=(\d+)M$", unit, re.MULTILINE)
    assert CONTAINER["resources"]["limits"]["memory"] == f"{of_unit}Mi"
    assert SERVICES["bot"]["mem_limit"] == f"{of_unit}m"
    assert f"--memory {of_unit}m" in (ROOT / "docs" / "operating.md").read_text("utf-8")


def test_pods_run_as_the_image_s_user_and_may_do_nothing() -> None:
    who = re.search(r"^USER (\d+):(\d+)$", DOCKERFILE, re.MULTILINE)
    assert who and POD["securityContext"]["runAsNonRoot"]
    assert (POD["securityContext"]["runAsUser"], POD["securityContext"]["fsGroup"]) == (int(who[1]), int(who[2]))
    assert CONTAINER["securityContext"] == {
        "allowPrivilegeEscalation": False,
        "readOnlyRootFilesystem": True,
        "capabilities": {"drop": ["ALL"]},
    }
    assert POD["automountServiceAccountToken"] is KINDS["ServiceAccount"]["automountServiceAccountToken"] is False


def test_secrets_of_pods_are_files_where_the_bot_looks_for_them() -> None:
    (mounted,) = (mount for mount in CONTAINER["volumeMounts"] if mount["name"] == "secrets")
    assert mounted["mountPath"] == IN_POD["CREDENTIALS_DIRECTORY"] and mounted["readOnly"]


def test_the_manifests_are_about_each_other() -> None:
    others = {name for name in KUBERNETES if name != "kustomization.yaml"}
    assert set(KUBERNETES["kustomization.yaml"]["resources"]) == others
    assert [image["name"] for image in KUBERNETES["kustomization.yaml"]["images"]] == [CONTAINER["image"]]
    labels = KINDS["StatefulSet"]["spec"]["template"]["metadata"]["labels"]
    assert KINDS["StatefulSet"]["spec"]["selector"]["matchLabels"] == labels
    assert KINDS["PodDisruptionBudget"]["spec"]["selector"]["matchLabels"] == labels
    assert KINDS["Service"]["spec"]["selector"] == labels
    assert KINDS["StatefulSet"]["spec"]["serviceName"] == KINDS["Service"]["metadata"]["name"]
    assert POD["serviceAccountName"] == KINDS["ServiceAccount"]["metadata"]["name"]
    claimed = [
        volume["persistentVolumeClaim"]["claimName"] for volume in POD["volumes"] if "persistentVolumeClaim" in volume
    ]
    assert claimed == [KINDS["PersistentVolumeClaim"]["metadata"]["name"]]
    templates = KINDS["StatefulSet"]["spec"]["volumeClaimTemplates"]
    volumes = {volume["name"] for volume in POD["volumes"]} | {claim["metadata"]["name"] for claim in templates}
    assert {mount["name"] for mount in CONTAINER["volumeMounts"]} == volumes


def test_all_shards_are_somebody_s() -> None:
    each, total = map(int, re.fullmatch(r"ordinal\*(\d+)/(\d+)", IN_POD["SEGUE_SHARDS"]).groups())  # type: ignore[union-attr]
    assert KINDS["StatefulSet"]["spec"]["replicas"] * each == total


@pytest.mark.parametrize("path", WORKFLOWS, ids=lambda path: path.name)
def test_a_workflow_may_do_only_what_it_says(path: Path) -> None:
    workflow = read(path)
    assert workflow["permissions"] in ({}, {"contents": "read"})
    steps = [step for job in workflow["jobs"].values() for step in job["steps"]]
    checkouts = [step for step in steps if "checkout" in step.get("uses", "")]
    assert checkouts and all(step["with"]["persist-credentials"] is False for step in checkouts)


def test_the_release_uses_actions_as_they_were_when_they_were_read() -> None:
    text = (ROOT / ".github" / "workflows" / "release.yml").read_text("utf-8")
    used = re.findall(r"uses: (.+)", text)
    assert used and all(re.fullmatch(r"[\w-]+/[\w-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+", line) for line in used)
    assert len({line.partition("@")[0] for line in used}) == len(set(used)), "of each one version"
    assert "sbom: true" in text and "provenance: mode=max" in text


def test_a_pod_takes_its_database_from_the_secret_and_not_from_the_image(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    secrets = {
        "DISCORD_TOKEN": "the.token",
        "SEGUE_DATABASE": "postgresql://segue:word@database/segue",
        "SEGUE_SECRET": "x" * 32,
    }
    for name, text in secrets.items():
        (tmp_path / name).write_text(text)
    environment = {**IN_IMAGE, **IN_POD, "CREDENTIALS_DIRECTORY": str(tmp_path)}
    for name in Settings.variables().values():
        monkeypatch.delenv(name, raising=False)
    for name, value in environment.items():
        monkeypatch.setenv(name, value.replace("ordinal*8/16", "0-7/16"))
    settings = Settings(_env_file=None)
    assert settings.feedback.url == secrets["SEGUE_DATABASE"] and settings.secret is not None
    assert settings.discord_token is not None and settings.shards is not None
