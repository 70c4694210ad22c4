import { createHash, verify, X509Certificate } from "node:crypto";
import { Constructed, fromBER, OctetString, Sequence } from "asn1js";
import { ContentInfo, SignedData, type SignerInfo, TSTInfo } from "pkijs";
import { oids } from "./identifiers";

/** What a token says, after its signature was checked. */
export type CheckedToken = {
  stampedAt: Date;
  /** Hexadecimal; null when none was asked for. */
  nonce: string | null;
  policy: string;
  /** The certificate that signed comes first, then those that vouch for it as far as the token carries them. */
  chain: X509Certificate[];
};

/** Why a token proves nothing. */
export class TokenRefused extends Error {
  constructor(why: string) {
    super(`The time-stamp token was refused: ${why}`);
    this.name = "TokenRefused";
  }
}

/**
 * Checks a time-stamp token (RFC 3161, 2.4.2; RFC 5816): that it is about this SHA-256, that the signature is that of
 * the certificate which the token binds itself to, that this certificate is for time-stamping and was valid at that
 * hour, and that each certificate it carries is signed by the next. Whether the last is to be trusted is for the reader.
 *
 * @throws TokenRefused.
 */
export function checkToken(token: Uint8Array, sha256: string): CheckedToken {
  const { signed, info, content } = readToken(token);
  const imprint = info.messageImprint;
  if (imprint.hashAlgorithm.algorithmId !== oids.sha256) throw new TokenRefused("it is not over a SHA-256");
  if (hex(imprint.hashedMessage.valueBlock.valueHexView) !== sha256)
    throw new TokenRefused("it is over something else");
  const [signer] = signed.signerInfos;
  if (signer === undefined || signed.signerInfos.length !== 1) throw new TokenRefused("it has not one signature");
  const carried = (signed.certificates ?? []).map((certificate) => new X509Certificate(der(certificate)));
  const certificate = boundCertificate(signer, carried);
  checkSignature(signer, content, certificate);
  if (!certificate.keyUsage?.includes(oids.timeStamping))
    throw new TokenRefused("its certificate is not for time-stamps");
  const stampedAt = info.genTime;
  if (stampedAt < new Date(certificate.validFrom) || stampedAt > new Date(certificate.validTo)) {
    throw new TokenRefused("its certificate was not valid at that hour");
  }
  const nonce = info.nonce === undefined ? null : hex(info.nonce.valueBlock.valueHexView);
  return { stampedAt, nonce, policy: info.policy, chain: chainOf(certificate, carried) };
}

function readToken(token: Uint8Array) {
  try {
    const envelope = ContentInfo.fromBER(Uint8Array.from(token));
    if (envelope.contentType !== oids.signedData) throw new TokenRefused("it is not signed");
    const signed = new SignedData({ schema: envelope.content });
    const { eContentType, eContent } = signed.encapContentInfo;
    if (eContentType !== oids.tstInfo || eContent === undefined) throw new TokenRefused("it is not a time-stamp");
    const content = new Uint8Array(eContent.getValue());
    return { signed, info: TSTInfo.fromBER(content), content };
  } catch (error) {
    throw error instanceof TokenRefused ? error : new TokenRefused("it cannot be read");
  }
}

/** The certificate whose hash is among the signed attributes: no other may stand in for it (RFC 5816). */
function boundCertificate(signer: SignerInfo, carried: X509Certificate[]): X509Certificate {
  const found = carried.find((certificate) =>
    [
      { attribute: oids.signingCertificateV2, hash: "sha256" },
      { attribute: oids.signingCertificate, hash: "sha1" },
    ].some(({ attribute, hash }) => {
      const bound = attributeOf(signer, attribute);
      return bound !== null && hashesIn(bound).includes(createHash(hash).update(certificate.raw).digest("hex"));
    }),
  );
  if (found === undefined) throw new TokenRefused("it is bound to none of the certificates it carries");
  return found;
}

function checkSignature(signer: SignerInfo, content: Uint8Array, { publicKey }: X509Certificate): void {
  const hash = digests.get(signer.digestAlgorithm.algorithmId);
  const digest = attributeOf(signer, oids.messageDigest);
  if (hash === undefined || !(digest instanceof OctetString)) throw new TokenRefused("its digest is not known");
  if (hex(digest.valueBlock.valueHexView) !== createHash(hash).update(content).digest("hex")) {
    throw new TokenRefused("its content was changed");
  }
  const signed = new Uint8Array(signer.signedAttrs?.encodedValue ?? new ArrayBuffer());
  if (!verify(hash, signed, publicKey, signer.signature.valueBlock.valueHexView)) {
    throw new TokenRefused("its signature does not fit");
  }
}

const digests = new Map([
  ["2.16.840.1.101.3.4.2.1", "sha256"],
  ["2.16.840.1.101.3.4.2.2", "sha384"],
  ["2.16.840.1.101.3.4.2.3", "sha512"],
]);

function attributeOf(signer: SignerInfo, name: string): unknown {
  const found = signer.signedAttrs?.attributes.find(({ type }) => type === name);
  return found?.values[0] ?? null;
}

/** Every octet string within, as hexadecimal: the hashes of an ESSCertID, whatever else stands beside them. */
function hashesIn(value: unknown): string[] {
  if (value instanceof OctetString) return [hex(value.valueBlock.valueHexView)];
  if (value instanceof Sequence || value instanceof Constructed) return value.valueBlock.value.flatMap(hashesIn);
  return [];
}

function chainOf(first: X509Certificate, carried: X509Certificate[]): X509Certificate[] {
  const chain = [first];
  for (let last = first; last.issuer !== last.subject; ) {
    const next = carried.find((candidate) => !chain.includes(candidate) && last.checkIssued(candidate));
    if (next === undefined) return chain;
    if (!last.verify(next.publicKey)) throw new TokenRefused("its certificates do not vouch for one another");
    chain.push(next);
    last = next;
  }
  return chain;
}

function der(value: { toSchema(): { toBER(): ArrayBuffer } }): Buffer {
  return Buffer.from(value.toSchema().toBER());
}

const hex = (bytes: Uint8Array) => Buffer.from(bytes).toString("hex");

/** The token within an answer of an authority (RFC 3161, 2.4.2), as it stands there, byte for byte. */
export function tokenIn(response: Uint8Array): Uint8Array<ArrayBuffer> {
  const { result } = fromBER(Uint8Array.from(response));
  const [status, token] = result instanceof Sequence ? result.valueBlock.value : [];
  if (!(status instanceof Sequence)) throw new TokenRefused("the answer cannot be read");
  const [code] = status.valueBlock.value;
  const said = code === undefined ? "" : hex(new Uint8Array(code.toBER()));
  // 0 is granted, 1 is granted with modifications; everything else comes without a token.
  if ((said !== "020100" && said !== "020101") || token === undefined) {
    throw new TokenRefused(`the authority did not grant it (status ${said})`);
  }
  return new Uint8Array(token.valueBeforeDecodeView);
}
