import { createHash, generateKeyPairSync, type KeyObject, randomBytes, sign } from "node:crypto";
import {
  bits,
  certificateTime,
  type Der,
  der,
  identifier,
  integer,
  octets,
  sequence,
  setOf,
  tagged,
  taggedPrimitive,
  text,
  yes,
} from "./der";
import { ecdsaAlgorithm, oids } from "./identifiers";

const day = 86_400_000;
const validFor = 25 * 365 * day;

/**
 * Makes the platform's own time-stamping authority: a root, and under it the one certificate that may sign time-stamps
 * (RFC 3161, 2.3: critical, and nothing else). The key of the root is forgotten at once, so that nobody can ever make
 * a second certificate under it.
 *
 * @param host whom the authority belongs to, as shown in the certificates.
 * @returns PEM: the private key (PKCS #8, EC P-256), its certificate, the root.
 */
export function makeAuthority(host: string, at: Date): string {
  const root = generateKeyPairSync("ec", { namedCurve: "P-256" });
  const own = generateKeyPairSync("ec", { namedCurve: "P-256" });
  const rootName = nameOf(host, "Openfloor time-stamp root");
  const common = { issuer: rootName, issuerKey: root, at };
  const rootCertificate = certificate({
    ...common,
    subject: rootName,
    subjectKey: root.publicKey,
    extensions: [
      extension(oids.basicConstraints, sequence(yes, integer(0n)), "critical"),
      // keyCertSign and cRLSign: bits 5 and 6.
      extension(oids.keyUsage, bits(Uint8Array.of(0b0000_0110), 1), "critical"),
    ],
  });
  const ownCertificate = certificate({
    ...common,
    subject: nameOf(host, "Openfloor time-stamps"),
    subjectKey: own.publicKey,
    extensions: [
      // digitalSignature: bit 0.
      extension(oids.keyUsage, bits(Uint8Array.of(0b1000_0000), 7), "critical"),
      extension(oids.extendedKeyUsage, sequence(identifier(oids.timeStamping)), "critical"),
      extension(oids.authorityKeyIdentifier, sequence(taggedPrimitive(0, keyIdentifier(root.publicKey)))),
    ],
  });
  const key = own.privateKey.export({ type: "pkcs8", format: "pem" }).toString();
  return `${key}${pem(ownCertificate)}${pem(rootCertificate)}`;
}

/** A certificate as text (RFC 7468). */
export function pem(certificate: Uint8Array): string {
  const lines =
    Buffer.from(certificate)
      .toString("base64")
      .match(/.{1,64}/g) ?? [];
  return `-----BEGIN CERTIFICATE-----\n${lines.join("\n")}\n-----END CERTIFICATE-----\n`;
}

type Wanted = {
  issuer: Der;
  issuerKey: { privateKey: KeyObject; publicKey: KeyObject };
  subject: Der;
  subjectKey: KeyObject;
  extensions: Der[];
  at: Date;
};

/** A certificate of version 3 (RFC 5280). */
function certificate({ issuer, issuerKey, subject, subjectKey, extensions, at }: Wanted): Der {
  const toBeSigned = sequence(
    tagged(0, integer(2n)),
    integer(BigInt(`0x7f${randomBytes(15).toString("hex")}`)),
    ecdsaAlgorithm,
    issuer,
    sequence(
      // A day earlier: a verifier's clock may be slow.
      certificateTime(new Date(at.getTime() - day)),
      certificateTime(new Date(at.getTime() + validFor)),
    ),
    subject,
    subjectKey.export({ type: "spki", format: "der" }),
    tagged(3, sequence(...extensions, extension(oids.subjectKeyIdentifier, octets(keyIdentifier(subjectKey))))),
  );
  return sequence(toBeSigned, ecdsaAlgorithm, bits(sign("sha256", toBeSigned, issuerKey.privateKey)));
}

function extension(name: string, value: Der, critical?: "critical"): Der {
  return sequence(identifier(name), ...(critical === undefined ? [] : [yes]), octets(value));
}

/** 160 bits of SHA-256 over the public key (RFC 7093, method 1). */
function keyIdentifier(key: KeyObject): Uint8Array {
  return createHash("sha256")
    .update(key.export({ type: "spki", format: "der" }))
    .digest()
    .subarray(0, 20);
}

function nameOf(organisation: string, common: string): Der {
  const part = (kind: string, words: string) => setOf(sequence(identifier(kind), text(words)));
  return sequence(part(oids.organisationName, organisation.slice(0, 64)), part(oids.commonName, common));
}

/** What an issuer and a serial number are called in a certificate, read back from it (RFC 5652, 10.2.4). */
export function issuerAndSerial(certificate: Uint8Array): Der {
  const toBeSigned = innerValues(innerValues(certificate)[0] ?? new Uint8Array());
  const [, serial = new Uint8Array(), , issuer = new Uint8Array()] = toBeSigned;
  return der(0x30, issuer, serial);
}

/** The values directly inside a constructed one. */
function innerValues(value: Uint8Array): Uint8Array[] {
  const values: Uint8Array[] = [];
  let at = headerLength(value);
  while (at < value.length) {
    const rest = value.subarray(at);
    const length = headerLength(rest) + contentLength(rest);
    values.push(rest.subarray(0, length));
    at += length;
  }
  return values;
}

function headerLength(value: Uint8Array): number {
  const first = value[1] ?? 0;
  return first < 0x80 ? 2 : 2 + (first & 0x7f);
}

function contentLength(value: Uint8Array): number {
  const first = value[1] ?? 0;
  if (first < 0x80) return first;
  return value.subarray(2, 2 + (first & 0x7f)).reduce((length, byte) => length * 256 + byte, 0);
}
