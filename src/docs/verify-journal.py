"""Verifies an exported journal without Egmont:

    python3 verify-journal.py egmont-journal.jsonl egmont-checkpoints.json KEY [WITNESS...]

The first file is the whole export (/api/v1/journal, no filter), the second the seals (/api/v1/journal/checkpoints), KEY the
public key in base 64, from whoever keeps it and not from the export. A WITNESS is an end of the chain as somebody
outside has kept it, number and hash with a colon between. Needs Python 3.9 and OpenSSL 3.

Ends with 0 when the journal is whole, 1 when it is bent, each place on a line, and 2 when there is nothing to hold it against:
no seal and no witness.
"""
import base64, datetime, hashlib, json, os, subprocess, sys, tempfile

FIELDS = "id at actor onBehalf door verb thing outcome reason address channel millis changesText".split()
EPOCH = datetime.datetime(1970, 1, 1, tzinfo=datetime.timezone.utc)


def moment(value):
    whole, _, part = value.rstrip("Z").partition(".")
    at = datetime.datetime.fromisoformat(whole).replace(tzinfo=datetime.timezone.utc)
    return at, int((at - EPOCH).total_seconds()) * 1_000_000 + int(part.ljust(6, "0") or 0)


def text(name, value):
    return None if value is None else str(moment(value)[1]) if name == "at" else str(value)


def canonical(line):
    values = [text(name, line.get(name)) for name in FIELDS]
    return ",".join("-" if v is None else f"{len(v.encode())}:{v}" for v in values)


def day(line):
    """By the clock of the house; what was changed past its doors bears that of the database."""
    try:
        return None if line["door"] == "database" else moment(line["at"])[0].date()
    except (KeyError, ValueError, TypeError, AttributeError):
        return None


def signed(seal, key):
    with tempfile.TemporaryDirectory() as work:
        for name, content in (("key", base64.b64decode(key)), ("sig", base64.b64decode(seal["signature"])),
                              ("txt", seal["text"].encode())):
            with open(os.path.join(work, name), "wb") as file:
                file.write(content)
        return subprocess.run(["openssl", "pkeyutl", "-verify", "-pubin", "-keyform", "DER", "-inkey", "key", "-rawin",
                               "-in", "txt", "-sigfile", "sig"], cwd=work, capture_output=True).returncode == 0


def said(seal):
    """What a seal signs: since seals hang on each other also the fingerprint of the one before it."""
    before = seal.get("previous")
    return f"egmont-journal-{2 if before else 1} {seal['day']} {seal['seq']} {seal['hash']}" + (f" {before}" if before else "")


def seal_faults(seal, before, hashes, key):
    try:
        if seal["text"] != said(seal) or not signed(seal, key):
            yield f"seal of {seal['day']}: not of this key"
        last = hashlib.sha256(before["text"].encode()).hexdigest() if before else "0" * 64
        if seal.get("previous") not in ([last] if seal.get("previous") or before and before.get("previous") else [None]):
            yield f"seal of {seal['day']}: a seal before it was removed"
        if hashes.get(seal["seq"]) != seal["hash"]:
            yield f"seal of {seal['day']}: the chain is not, or no longer, the one that was sealed at {seal['seq']}"
    except (KeyError, ValueError, TypeError, AttributeError) as wrong:
        yield f"seal of {seal.get('day')}: cannot be read ({wrong!r})"


def link_fault(line, previous):
    try:
        if line["previous"] != previous:
            return "not after the one before it"
        if hashlib.sha256(bytes.fromhex(previous) + canonical(line).encode()).hexdigest() != line["hash"]:
            return "not what was written"
    except (KeyError, ValueError, TypeError, AttributeError, OverflowError) as wrong:
        return f"cannot be read ({wrong!r})"
    return None


if len(sys.argv) < 4:
    sys.exit(__doc__)

previous, place, faults, hashes, lines = "", 0, [], {}, []
with open(sys.argv[1], encoding="utf-8") as file:
    for number, raw in enumerate(file, 1):
        try:
            line = json.loads(raw)
            lines.append((int(line["seq"]), number, line))
        except (ValueError, KeyError, TypeError) as wrong:
            faults.append(f"line {number}: cannot be read ({wrong!r})")
lines.sort(key=lambda one: one[:2])
for seq, number, line in lines:
    if line.get("hash") is None or seq <= place:
        # what was put in past the chain, or beside one of its places
        faults.append(f"entry {line.get('id')}: hangs on no link of the chain")
        continue
    place += 1
    if seq != place:
        faults.append(f"{place}: missing")
        place = seq
    else:
        fault = link_fault(line, previous)
        if fault:
            faults.append(f"{place}: {fault}")
    previous = hashes[place] = str(line["hash"])

with open(sys.argv[2], encoding="utf-8") as file:
    seals = json.load(file)
# an export of an older house is the list itself
seals = seals["items"] if isinstance(seals, dict) else seals
before = None
for seal in seals:
    faults.extend(seal_faults(seal, before, hashes, sys.argv[3]))
    before = seal
for witness in sys.argv[4:]:
    seq, _, known = witness.partition(":")
    if not seq.isdigit() or hashes.get(int(seq)) != known:
        faults.append(f"witness {witness}: the chain is not, or no longer, the one that was seen")
days = [one for one in (day(line) for _, _, line in lines) if one]
if seals and days:
    # the house seals each day, and those of yesterday with today's: what is older hangs on a seal, or one was removed
    sealed, last = seals[-1].get("seq", 0), datetime.date.fromisoformat(seals[-1]["day"])
    open_days = sorted({day(line) for seq, _, line in lines if seq > sealed and day(line)})
    if open_days and last < max(days) - datetime.timedelta(days=1):
        faults.extend(f"{one}: entries and no seal" for one in open_days if one < max(days))
if faults:
    print("\n".join(faults))
    sys.exit(1)
if not seals and len(sys.argv) == 4:
    print(f"nothing to hold it against: {place} entries that agree with each other, no seal and no witness")
    sys.exit(2)
print(f"whole: {place} entries, {len(seals)} seals")
