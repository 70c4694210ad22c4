import { createPrivateKey, type KeyObject, X509Certificate } from "node:crypto";
import { env } from "@/lib/env";
import { systemClock } from "@/lib/kernel/clock";
import { readOrCreateFile } from "@/lib/secret-file";
import { sha256Hex } from "@/lib/text/canonical-json";
import { makeAuthority } from "./make-authority";

/** What signs the platform's own time-stamps. */
export type Authority = {
  key: KeyObject;
  /** DER. */
  certificate: Uint8Array;
  /** DER of the certificate that vouches for it. */
  root: Uint8Array;
};

let known: { file: string; authority: Authority } | null = null;

/** The platform's own authority, made when it is first asked for and kept in a file of its own (see ADR 22). */
export function ownAuthority(): Authority {
  const { timeStamps, appUrl } = env();
  if (known?.file !== timeStamps.keyFile) {
    const made = () => makeAuthority(new URL(appUrl).host, systemClock.now());
    known = { file: timeStamps.keyFile, authority: readAuthority(readOrCreateFile(timeStamps.keyFile, made)) };
  }
  return known.authority;
}

/** Fingerprint (SHA-256, lower-case hex) of the certificate that vouches for the platform's own time-stamps. */
export function publicAuthority(): string {
  return sha256Hex(ownAuthority().root);
}

/** @throws where the text is not a key, its certificate and the certificate that vouches for it. */
export function readAuthority(text: string): Authority {
  const [own, root] = (text.match(/-----BEGIN CERTIFICATE-----[^-]+-----END CERTIFICATE-----/g) ?? []).map(
    (certificate) => new X509Certificate(certificate),
  );
  if (own === undefined || root === undefined) throw new Error("The time-stamp key file lacks a certificate");
  const key = createPrivateKey(text);
  if (!own.checkPrivateKey(key)) throw new Error("The time-stamp key is not that of its certificate");
  if (!own.verify(root.publicKey)) throw new Error("The time-stamp certificate is not signed by the one after it");
  return { key, certificate: own.raw, root: root.raw };
}
