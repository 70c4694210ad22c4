#!/usr/bin/env node
// Checks a receipt of Openfloor with nothing of Openfloor's: one file, Node.js 20 or later, no packages, no network.
//
//   node openfloor-verify.mjs receipt.bundle.json [--key <name+hash+key>] [--checkpoint <file>] [--proof <file>]
//
// --key         the public key of the ledger as you learned it elsewhere; without it, the one in the receipt is used
// --checkpoint  a checkpoint of the ledger that you or others kept: does the log still contain all it did then?
// --proof       the consistency proof between the two, from /api/v1/ledger/proof?from=…&to=… (asked for when needed)
//
// Ends with 0 when everything that can be checked is in order, with 1 when something is not, with 2 when it was called
// in a way that it cannot follow. What is checked is described in RFC 8785 (canonical JSON), RFC 9162 (the tree),
// C2SP signed-note and tlog-checkpoint (the checkpoint) and RFC 3161 (the time-stamp).
import { createHash, createPublicKey, verify as verifySignature, X509Certificate } from "node:crypto";
import { readFileSync } from "node:fs";
import { parseArgs } from "node:util";

const ledgerFormat = "openfloor-ledger/1";

const sha256 = (...parts) => parts.reduce((hash, part) => hash.update(part), createHash("sha256")).digest();
const hex = (bytes) => Buffer.from(bytes).toString("hex");
const fromHex = (text, length = 32) => {
  if (typeof text !== "string" || !/^[0-9a-f]*$/.test(text) || text.length !== length * 2) throw new Error("no hash");
  return Buffer.from(text, "hex");
};

/** RFC 8785 for what a receipt holds: objects of texts, whole numbers and null. */
function canonical(value) {
  if (value === null || typeof value !== "object") return JSON.stringify(value);
  if (Array.isArray(value)) return `[${value.map(canonical).join(",")}]`;
  const names = Object.keys(value).sort();
  return `{${names.map((name) => `${JSON.stringify(name)}:${canonical(value[name])}`).join(",")}}`;
}

/** RFC 9162, 2.1.3.2. */
function rootByInclusion(leaf, index, size, path) {
  if (!Number.isSafeInteger(index) || index < 0 || index >= size) return null;
  let [position, last, hash] = [index, size - 1, leaf];
  for (const beside of path) {
    if (last === 0) return null;
    if (position % 2 === 1 || position === last) {
      hash = sha256(Buffer.of(1), beside, hash);
      while (position % 2 === 0 && position !== 0) [position, last] = [position / 2, Math.floor(last / 2)];
    } else hash = sha256(Buffer.of(1), hash, beside);
    [position, last] = [Math.floor(position / 2), Math.floor(last / 2)];
  }
  return last === 0 ? hash : null;
}

/** RFC 9162, 2.1.4.2. */
function isConsistent(from, to, fromRoot, toRoot, path) {
  if (!(from >= 1 && from <= to)) return false;
  if (from === to) return fromRoot.equals(toRoot);
  const hashes = Number.isInteger(Math.log2(from)) ? [fromRoot, ...path] : path;
  if (hashes.length === 0) return false;
  let [position, last, earlier, later] = [from - 1, to - 1, hashes[0], hashes[0]];
  while (position % 2 === 1) [position, last] = [Math.floor(position / 2), Math.floor(last / 2)];
  for (const beside of hashes.slice(1)) {
    if (last === 0) return false;
    if (position % 2 === 1 || position === last) {
      [earlier, later] = [sha256(Buffer.of(1), beside, earlier), sha256(Buffer.of(1), beside, later)];
      while (position % 2 === 0 && position !== 0) [position, last] = [position / 2, Math.floor(last / 2)];
    } else later = sha256(Buffer.of(1), later, beside);
    [position, last] = [Math.floor(position / 2), Math.floor(last / 2)];
  }
  return last === 0 && earlier.equals(fromRoot) && later.equals(toRoot);
}

/** A public key as C2SP signed-note writes it: name+hash+base64(0x01 || key). */
function readKey(text) {
  const [, name, id, encoded] = /^([^+\s]+)\+([0-9a-f]{8})\+(\S+)$/.exec(text) ?? [];
  const bytes = Buffer.from(encoded ?? "", "base64");
  if (!name || bytes.length !== 33 || bytes[0] !== 1 || hex(sha256(`${name}\n`, bytes)).slice(0, 8) !== id) {
    throw new Error("this is no public key of a ledger");
  }
  const x = bytes.subarray(1).toString("base64url");
  return { name, id, key: createPublicKey({ key: { kty: "OKP", crv: "Ed25519", x }, format: "jwk" }) };
}

/** The size and root of a checkpoint, when the key has signed it. */
function openCheckpoint(note, { name, id, key }) {
  const end = note.lastIndexOf("\n\n");
  const text = note.slice(0, end + 1);
  const isSigned = note
    .slice(end + 2)
    .split("\n")
    .some((line) => {
      const [, signer, encoded] = /^\u2014 (\S+) (\S+)$/.exec(line) ?? [];
      const bytes = Buffer.from(encoded ?? "", "base64");
      if (signer !== name || hex(bytes.subarray(0, 4)) !== id) return false;
      return verifySignature(null, Buffer.from(text), key, bytes.subarray(4));
    });
  const [origin, size, root] = text.split("\n");
  if (end < 0 || !isSigned) throw new Error(`it is not signed by ${name}+${id}`);
  if (origin !== name) throw new Error(`it is of the log ${origin}`);
  return { size: Number(size), root: Buffer.from(root, "base64") };
}

/** One DER value: its tag, its contents, the whole of it, and what follows. */
function der(bytes) {
  let [length, start] = [bytes[1], 2];
  if (length > 127) {
    start += length - 128;
    length = Number.parseInt(hex(bytes.subarray(2, start)), 16);
  }
  if (!(start + length <= bytes.length)) throw new Error("it cannot be read");
  const [content, whole, rest] = [
    bytes.subarray(start, start + length),
    bytes.subarray(0, start + length),
    bytes.subarray(start + length),
  ];
  return { tag: bytes[0], content, whole, rest };
}

function members({ content }) {
  const found = [];
  for (let rest = content; rest.length > 0; rest = found.at(-1).rest) found.push(der(rest));
  return found;
}

const digestNames = {
  "0609608648016503040201": "sha256",
  "0609608648016503040202": "sha384",
  "0609608648016503040203": "sha512",
};
const messageDigest = "06092a864886f70d010904";

/** Checks a TimeStampToken: that it is over this hash, and signed by the certificate beside it. Gives its hour. */
function checkToken(token, imprint, certificate) {
  const signedData = members(members(members(der(token))[1])[0]);
  const content = members(members(signedData[2])[1])[0].content;
  const [, , messageImprint, , time] = members(der(content));
  if (hex(members(messageImprint)[1].content) !== hex(imprint)) throw new Error("it is over something else");
  const [, , digestAlgorithm, attributes, , signature] = members(members(signedData.at(-1))[0]);
  const hash = digestNames[hex(members(digestAlgorithm)[0].whole)];
  const digest = members(attributes).find((one) => hex(members(one)[0].whole) === messageDigest);
  if (
    !hash ||
    !digest ||
    hex(members(members(digest)[1])[0].content) !== hex(createHash(hash).update(content).digest())
  ) {
    throw new Error("its content was changed");
  }
  const signed = Buffer.concat([Buffer.of(0x31), attributes.whole.subarray(1)]);
  if (!verifySignature(hash, signed, new X509Certificate(certificate).publicKey, signature.content)) {
    throw new Error("its signature does not fit");
  }
  return time.content.toString("latin1").replace(/^(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)/, "$1-$2-$3T$4:$5:");
}

/** Everything that can be checked: `[what, null or why not, words]`. */
function check(bundle, options) {
  const results = [];
  const step = (what, work) => {
    try {
      results.push([what, null, work() ?? ""]);
    } catch (error) {
      results.push([what, error instanceof Error ? error.message : String(error), ""]);
    }
  };
  const must = (holds, why) => {
    if (!holds) throw new Error(why);
  };
  const { ledger } = bundle;
  const imprint = sha256(String(bundle.canonical));
  step("The text has the SHA-256 of the receipt", () => {
    must(hex(imprint) === bundle.sha256, `the text has ${hex(imprint)}`);
    return bundle.sha256;
  });
  for (const { authority, token, certificates } of bundle.timestamps ?? []) {
    step(`The time-stamp (${authority}) is over this text and signed by its certificate`, () =>
      checkToken(Buffer.from(token, "base64"), imprint, certificates[0]),
    );
  }
  if (!ledger) return [...results, ["The ledger holds it", "the receipt carries no proof of it", ""]];
  const { at, facts, salt, kind, commitment, index, checkpoint } = ledger;
  step("The ledger speaks of this receipt", () => {
    must(ledger.format === ledgerFormat, `the form ${ledger.format} is not known here`);
    must(facts.sha256 === bundle.sha256, "it speaks of another text");
    must(facts.trackingNumber === bundle.trackingNumber, "it speaks of another tracking number");
    must(facts.receivedAt === bundle.receivedAt && at === bundle.receivedAt, "it speaks of another instant");
    return at;
  });
  step("Statement and salt give the commitment", () => {
    const made = sha256(fromHex(salt), canonical({ at, facts, format: ledgerFormat, kind }));
    must(hex(made) === commitment, `they give ${hex(made)}`);
    return commitment;
  });
  if (checkpoint === null) {
    return [...results, ["The ledger has given it a place", "not yet when this file was made: download it again", ""]];
  }
  const leaf = sha256(Buffer.of(0), canonical({ at, commitment, format: ledgerFormat, kind }));
  let signed = null;
  step(`The checkpoint is signed by ${options.key ? "the key you gave" : "the key in the receipt"}`, () => {
    signed = openCheckpoint(checkpoint, readKey(options.key ?? ledger.key));
    return `${signed.size} entries${options.key ? "" : `; compare the key with ${bundle.site}/api/v1/ledger/key`}`;
  });
  step("The entry is in the log of that checkpoint", () => {
    must(signed !== null, "the checkpoint cannot be relied on");
    must(hex(leaf) === ledger.leafHash, "the entry has another hash");
    const root = rootByInclusion(
      leaf,
      index,
      signed.size,
      ledger.path.map((hash) => fromHex(hash)),
    );
    must(root?.equals(signed.root), "the proof leads to another root");
    return `place ${index}`;
  });
  if (options.checkpoint !== undefined) {
    step("The log continues the checkpoint that was kept, or the other way round", () => {
      must(signed !== null, "the checkpoint in the receipt cannot be relied on");
      const kept = openCheckpoint(options.checkpoint, readKey(options.key ?? ledger.key));
      const [from, to] = kept.size <= signed.size ? [kept, signed] : [signed, kept];
      const path = options.proof === undefined ? [] : JSON.parse(options.proof).path.map((hash) => fromHex(hash));
      const address = `${bundle.site}/api/v1/ledger/proof?from=${from.size}&to=${to.size}`;
      must(from.size === to.size || options.proof !== undefined, `get ${address} and give it with --proof`);
      must(isConsistent(from.size, to.size, from.root, to.root, path), "it does not: entries were changed or removed");
      return `${from.size} and ${to.size} entries`;
    });
  }
  return results;
}

function main() {
  const text = { type: "string" };
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { key: text, checkpoint: text, proof: text },
  });
  if (positionals.length !== 1) throw new Error("name one receipt: node openfloor-verify.mjs receipt.bundle.json");
  const read = (file) => (file === undefined ? undefined : readFileSync(file, "utf8").replaceAll("\r\n", "\n"));
  const bundle = JSON.parse(read(positionals[0]));
  if (bundle?.format !== "openfloor-receipt/1") throw new Error(`${positionals[0]} is no receipt of Openfloor`);
  const results = check(bundle, { ...values, checkpoint: read(values.checkpoint), proof: read(values.proof) });
  for (const [what, why, words] of results) {
    process.stdout.write(`${why === null ? "✓" : "✗"} ${what}${why === null ? words && `: ${words}` : `: ${why}`}\n`);
  }
  const failed = results.filter(([, why]) => why !== null).length;
  process.stdout.write(failed === 0 ? "The receipt is in order.\n" : `${failed} of ${results.length} checks failed.\n`);
  process.exitCode = failed === 0 ? 0 : 1;
}

try {
  main();
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : error}\n`);
  process.exitCode = 2;
}
