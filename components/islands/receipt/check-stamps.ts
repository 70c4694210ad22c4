import { fromBase64 } from "./bytes";
import type { Certificate } from "./certificate";
import { authorityOf, readToken, signerOf, type Token } from "./token";

export type BundledStamp = { authority: string; stampedAt: string; token: string };

type Step = "stamp" | "stampSignature" | "stampAuthority" | "otherStamps";
/** Tells the outcome of a step and gives whether it held; null from `holds` means that nobody can say. */
type Check = (name: Step, holds: () => Promise<boolean | null>) => Promise<boolean>;

/** What the platform's own authority is called in a bundle. */
const own = "own";

/**
 * Checks the time-stamps of a receipt: that they are over its fingerprint and of the instant that the file says, that
 * their signatures fit, and that those of the platform were signed under the certificate whose fingerprint the site
 * shows (null where it shows none). Of other authorities only they themselves can be asked whose they are.
 */
export async function checkStamps(
  stamps: readonly BundledStamp[],
  imprint: string,
  authority: string | null,
  check: Check,
): Promise<void> {
  const ours: Token[] = [];
  await check("stamp", async () => {
    const said = stamps.filter((one) => one.authority === own);
    ours.push(...said.map(({ token }) => readToken(fromBase64(token))));
    return said.length > 0 && said.every((one, place) => isOver(ours[place], one, imprint));
  });
  const signers: Certificate[] = [];
  if (ours.length > 0) {
    const fits = await check("stampSignature", async () => {
      for (const token of ours) {
        const signer = await signerOf(token);
        if (signer === null) return false;
        signers.push(signer);
      }
      return true;
    });
    if (fits) {
      await check("stampAuthority", async () => {
        const roots = await Promise.all(signers.map((signer, place) => rootOf(ours[place], signer)));
        return authority === null ? null : roots.every((root) => root === authority);
      });
    }
  }
  const others = stamps.filter((one) => one.authority !== own);
  if (others.length === 0) return;
  await check("otherStamps", async () => {
    for (const other of others) {
      const token = readToken(fromBase64(other.token));
      const signer = isOver(token, other, imprint) ? await signerOf(token) : null;
      if (signer === null || (await authorityOf(token, signer)) === null) return false;
    }
    return true;
  });
}

function isOver(token: Token | undefined, { stampedAt }: BundledStamp, imprint: string): boolean {
  return token?.imprint === imprint && token.time === Date.parse(stampedAt);
}

async function rootOf(token: Token | undefined, signer: Certificate): Promise<string | null> {
  return token === undefined ? null : authorityOf(token, signer);
}
