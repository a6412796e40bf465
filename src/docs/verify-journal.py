"""Verifies an exported journal without Egmont: python3 verify-journal.py egmont-journal.jsonl egmont-checkpoints.json KEY

The first file is the whole export (/api/v1/journal, no filter), the second the seals (/api/v1/journal/checkpoints), KEY the
public key in base 64, from whoever keeps it and not from the export. Needs Python 3.9 and OpenSSL 3.
"""
import base64, datetime, hashlib, json, os, subprocess, sys, tempfile

FIELDS = "id at actor onBehalf door verb thing outcome reason address channel millis changes".split()


def text(name, value):
    if value is None:
        return None
    if name == "at":
        whole, _, part = value.rstrip("Z").partition(".")
        moment = datetime.datetime.fromisoformat(whole).replace(tzinfo=datetime.timezone.utc)
        return str(int(moment.timestamp()) * 1_000_000 + int(part.ljust(6, "0") or 0))
    # as PostgreSQL writes JSON
    return json.dumps(value, ensure_ascii=False, separators=(", ", ": ")) if name == "changes" else str(value)


def canonical(line):
    values = [text(name, line.get(name)) for name in FIELDS]
    return ",".join("-" if v is None else f"{len(v.encode())}:{v}" for v in values)


def signed(seal, key):
    with tempfile.TemporaryDirectory() as work:
        for name, content in (("key", base64.b64decode(key)), ("sig", base64.b64decode(seal["signature"])),
                              ("txt", seal["text"].encode())):
            with open(os.path.join(work, name), "wb") as file:
                file.write(content)
        return subprocess.run(["openssl", "pkeyutl", "-verify", "-pubin", "-keyform", "DER", "-inkey", "key", "-rawin",
                               "-in", "txt", "-sigfile", "sig"], cwd=work, capture_output=True).returncode == 0


if len(sys.argv) != 4:
    sys.exit(__doc__)

previous, place, faults, hashes = b"", 0, [], {}
for line in sorted((json.loads(l) for l in open(sys.argv[1], encoding="utf-8")), key=lambda l: l["seq"]):
    if line["hash"] is None or line["seq"] <= place:
        # what was put in past the chain, or beside one of its places
        faults.append(f"entry {line['id']}: hangs on no link of the chain")
        continue
    place += 1
    if line["seq"] != place:
        faults.append(f"{place}: missing")
        place = line["seq"]
    elif hashlib.sha256(previous + canonical(line).encode()).hexdigest() != line["hash"]:
        faults.append(f"{place}: not what was written, or not after the one before it")
    previous = bytes.fromhex(line["hash"])
    hashes[place] = line["hash"]
seals = json.load(open(sys.argv[2], encoding="utf-8"))
for seal in seals:
    if not signed(seal, sys.argv[3]) or seal["text"] != f"egmont-journal-1 {seal['day']} {seal['seq']} {seal['hash']}":
        faults.append(f"seal of {seal['day']}: not of this key")
    if hashes.get(seal["seq"]) != seal["hash"]:
        faults.append(f"seal of {seal['day']}: the chain is not, or no longer, the one that was sealed at {seal['seq']}")
print("\n".join(faults) if faults else f"whole: {place} entries, {len(seals)} seals")
sys.exit(1 if faults else 0)
