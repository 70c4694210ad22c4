import { type Bytes, hexOf, sha256 } from "./bytes";
import { at, type Der, der, instantOf, members } from "./der";
import { digest, hashIn, isSignedBy, nameIn } from "./signature";

/** What of a certificate (X.509, RFC 5280) a time-stamp depends on. */
export type Certificate = {
  whole: Bytes;
  issuer: string;
  subject: string;
  /** Milliseconds. */
  from: number;
  until: number;
  key: Der;
  isForTimeStamps: boolean;
  /** Whether the owner of this key signed it. */
  isSignedBy(issuer: Certificate): Promise<boolean>;
};

export function readCertificate(value: Der): Certificate {
  const [signed, algorithm, signature] = members(value);
  if (!signed || !algorithm || !signature) throw new Error("no certificate");
  // The version is the one field that may be missing.
  const [, , issuer, validity, subject, key] = members(signed).filter(({ tag }) => tag !== 0xa0);
  if (!issuer || !validity || !subject || !key) throw new Error("no certificate");
  return {
    whole: value.whole,
    issuer: hexOf(issuer.whole),
    subject: hexOf(subject.whole),
    from: instantOf(at(validity, 0)),
    until: instantOf(at(validity, 1)),
    key,
    isForTimeStamps: isForTimeStamps(signed),
    // The bits of a signature begin with the number of those that are left unused.
    isSignedBy: (other) => isSignedBy(other.key, hashIn(algorithm), signed.whole, signature.content.slice(1)),
  };
}

/** Extended key usage (2.5.29.37) with timeStamping. */
function isForTimeStamps(signed: Der): boolean {
  const extensions = members(signed).find(({ tag }) => tag === 0xa3);
  if (!extensions) return false;
  const usage = members(at(extensions, 0)).find((extension) => nameIn(at(extension, 0)) === "551d25");
  return usage !== undefined && members(der(at(usage, -1).content)).some((use) => nameIn(use) === "2b06010505070308");
}

/**
 * The fingerprint (SHA-256, hexadecimal) of the certificate at the end of a chain in which each is signed by the next;
 * null where one is not.
 */
export async function endOfChain(first: Certificate, carried: readonly Certificate[]): Promise<string | null> {
  let last = first;
  for (let steps = 0; last.issuer !== last.subject && steps < carried.length; steps += 1) {
    const next = carried.find(({ subject }) => subject === last.issuer);
    if (next === undefined) break;
    if (!(await last.isSignedBy(next))) return null;
    last = next;
  }
  return hexOf(await sha256(last.whole));
}

/** The certificate that has one of these hashes, made by SHA-256 or SHA-1. */
export async function withHash(carried: readonly Certificate[], hashes: string): Promise<Certificate | null> {
  for (const certificate of carried) {
    for (const hash of ["SHA-256", "SHA-1"]) {
      if (hashes.includes(await digest(hash, certificate.whole))) return certificate;
    }
  }
  return null;
}
