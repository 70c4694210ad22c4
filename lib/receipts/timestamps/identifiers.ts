import { identifier, sequence } from "./der";

/** Names of things in ASN.1 that certificates and tokens need, with the standard that gives each. */
export const oids = {
  sha256: "2.16.840.1.101.3.4.2.1", // RFC 5754
  ecdsaWithSha256: "1.2.840.10045.4.3.2", // RFC 5758
  signedData: "1.2.840.113549.1.7.2", // RFC 5652
  tstInfo: "1.2.840.113549.1.9.16.1.4", // RFC 3161
  contentType: "1.2.840.113549.1.9.3", // RFC 5652
  messageDigest: "1.2.840.113549.1.9.4", // RFC 5652
  signingCertificateV2: "1.2.840.113549.1.9.16.2.47", // RFC 5035
  signingCertificate: "1.2.840.113549.1.9.16.2.12", // RFC 2634
  timeStamping: "1.3.6.1.5.5.7.3.8", // RFC 5280
  commonName: "2.5.4.3",
  organisationName: "2.5.4.10",
  subjectKeyIdentifier: "2.5.29.14",
  keyUsage: "2.5.29.15",
  basicConstraints: "2.5.29.19",
  authorityKeyIdentifier: "2.5.29.35",
  extendedKeyUsage: "2.5.29.37",
} as const;

/**
 * The policy of the platform's own authority: one token for each receipt, made in the transaction that received it, by
 * the clock of its database. An identifier from a UUID (ITU-T X.667), so that nobody had to be asked for it.
 */
export const ownPolicy = "2.25.251093087531496217904867332710258864431";

export const sha256Algorithm = sequence(identifier(oids.sha256));

export const ecdsaAlgorithm = sequence(identifier(oids.ecdsaWithSha256));
