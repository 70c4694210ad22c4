import { type Bytes, hexOf } from "./bytes";
import { type Certificate, endOfChain, readCertificate, withHash } from "./certificate";
import { at, type Der, der, instantOf, members } from "./der";
import { digest, hashIn, isSignedBy, nameIn, rsa } from "./signature";

/** A time-stamp token (RFC 3161) as it was read; nothing is checked yet. */
export type Token = {
  /** What it is over, hexadecimal. */
  imprint: string;
  /** Milliseconds. */
  time: number;
  info: Bytes;
  certificates: Certificate[];
  signer: Der[];
};

const messageDigest = "2a864886f70d010904";
const signingCertificates = ["2a864886f70d010910022f", "2a864886f70d010910020c"];

/** Reads a token. Throws on what is none. */
export function readToken(token: Bytes): Token {
  const fields = members(at(der(token), 1, 0));
  const [, , encapsulated] = fields;
  const signers = fields.at(-1);
  if (!encapsulated || !signers) throw new Error("no token");
  const info = at(encapsulated, 1, 0).content;
  const stamp = der(info);
  const carried = fields.find(({ tag }) => tag === 0xa0);
  return {
    imprint: hexOf(at(stamp, 2, 1).content),
    time: instantOf(at(stamp, 4)),
    info,
    certificates: carried ? members(carried).map(readCertificate) : [],
    signer: members(at(signers, 0)),
  };
}

/**
 * The certificate whose owner signed the token just as it is (RFC 5652, 5.4; RFC 5816): what it says has the digest
 * that was signed, and the certificate is the one that was signed along. Null where anything was changed.
 */
export async function signerOf({ signer, info, certificates }: Token): Promise<Certificate | null> {
  const [, , algorithm, attributes, signing, signature] = signer;
  if (!algorithm || attributes?.tag !== 0xa0 || !signing || !signature) return null;
  const hash = hashIn(algorithm);
  if (nameIn(at(signing, 0)) !== rsa && hashIn(signing) !== hash) return null;
  const signedValue = (names: readonly string[]) =>
    members(attributes)
      .filter((attribute) => names.includes(nameIn(at(attribute, 0))))
      .map((attribute) => at(attribute, 1, 0))[0];
  const digested = signedValue([messageDigest]);
  if (!digested || hexOf(digested.content) !== (await digest(hash, info))) return null;
  const bound = signedValue(signingCertificates);
  const certificate = bound ? await withHash(certificates, hexOf(bound.content)) : null;
  if (certificate === null) return null;
  // Carried as [0], signed as a SET.
  const signed = attributes.whole.slice();
  signed[0] = 0x31;
  return (await isSignedBy(certificate.key, hash, signed, signature.content)) ? certificate : null;
}

/**
 * Fingerprint of the certificate that vouches for the signer's in the end; null where the signer's is not for
 * time-stamps, was not valid at that hour, or is not signed as it says.
 */
export async function authorityOf(token: Token, signer: Certificate): Promise<string | null> {
  const wasValid = signer.from <= token.time && token.time <= signer.until;
  return signer.isForTimeStamps && wasValid ? endOfChain(signer, token.certificates) : null;
}
