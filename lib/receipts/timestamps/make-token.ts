import { createHash, sign } from "node:crypto";
import {
  type Der,
  der,
  generalizedTime,
  identifier,
  integer,
  integerBytes,
  octets,
  sequence,
  setOf,
  tagged,
  taggedPrimitive,
} from "./der";
import { ecdsaAlgorithm, oids, ownPolicy, sha256Algorithm } from "./identifiers";
import { issuerAndSerial } from "./make-authority";
import type { Authority } from "./own-authority";

export type ToStamp = {
  /** SHA-256 of what is stamped, lower-case hex. */
  sha256: string;
  /** Unique for each token of the authority. */
  serial: bigint;
  at: Date;
};

/** How far the clock may be off, in milliseconds: the database's host is taken to follow a time server. */
const accuracy = 500n;

/**
 * A time-stamp token (RFC 3161, 2.4.2) with an ECDSA signature (P-256, SHA-256), ESSCertIDv2 (RFC 5816) and both
 * certificates, so that whoever holds it needs nothing else but trust in the root.
 * @returns the TimeStampToken, DER.
 */
export function makeToken({ key, certificate, root }: Authority, { sha256, serial, at }: ToStamp): Der {
  const info = sequence(
    integer(1n),
    identifier(ownPolicy),
    sequence(sha256Algorithm, octets(Buffer.from(sha256, "hex"))),
    integer(serial),
    generalizedTime(at),
    sequence(taggedPrimitive(0, integerBytes(accuracy))),
  );
  const attributes = [
    attribute(oids.contentType, identifier(oids.tstInfo)),
    attribute(oids.messageDigest, octets(digest(info))),
    attribute(oids.signingCertificateV2, sequence(sequence(sequence(octets(digest(certificate)))))),
  ];
  // Signed as a SET, carried as [0] (RFC 5652, 5.4).
  const signed = setOf(...attributes);
  const signer = sequence(
    integer(1n),
    issuerAndSerial(certificate),
    sha256Algorithm,
    der(0xa0, signed.subarray(signed.length - contentOf(attributes))),
    ecdsaAlgorithm,
    octets(sign("sha256", signed, key)),
  );
  return sequence(
    identifier(oids.signedData),
    tagged(
      0,
      sequence(
        integer(3n),
        setOf(sha256Algorithm),
        sequence(identifier(oids.tstInfo), tagged(0, octets(info))),
        der(0xa0, ...[certificate, root].toSorted(Buffer.compare)),
        setOf(signer),
      ),
    ),
  );
}

/** The same as an answer of an authority (RFC 3161, 2.4.2: granted), the form that programs read from a .tsr file. */
export function asResponse(token: Uint8Array): Der {
  return sequence(sequence(integer(0n)), token);
}

function attribute(name: string, value: Der): Der {
  return sequence(identifier(name), setOf(value));
}

const contentOf = (values: Der[]) => values.reduce((length, value) => length + value.length, 0);

const digest = (content: Uint8Array) => createHash("sha256").update(content).digest();
