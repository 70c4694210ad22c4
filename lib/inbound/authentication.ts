/** What the receiving service says of a message; null where it says nothing. */
export type Authentication = { spf: string | null; dkim: string | null; dmarc: string | null };

/** pass: it comes from whom it says; fail: it does not; unknown: nobody looked. */
export type Verdict = "pass" | "fail" | "unknown";

const results = /^(none|pass|fail|softfail|policy|neutral|temperror|permerror)$/;

/**
 * What the trusted service wrote into Authentication-Results (RFC 8601): only its own, topmost header counts, since
 * whoever sends a message can write others below. A DKIM signature counts where its domain is the sender's own or
 * stands above it, as DMARC asks (RFC 7489, relaxed); a signature of somebody else proves nothing of the sender.
 */
export function readAuthentication(
  headers: readonly string[],
  authserv: string | null,
  from: string | null,
): Authentication {
  const nothing = { spf: null, dkim: null, dmarc: null };
  if (authserv === null) return nothing;
  const own = headers.slice(0, 20).find((header) => serviceOf(header) === authserv);
  if (own === undefined) return nothing;
  const domain = from?.split("@")[1] ?? "";
  const parts = withoutComments(own.slice(0, 10_000)).split(";").slice(1);
  const said = parts.flatMap((part) => {
    const found = /^\s*(spf|dkim|dmarc)\s*=\s*([a-z]+)/i.exec(part);
    const method = found?.[1]?.toLowerCase();
    const result = found?.[2]?.toLowerCase() ?? "";
    return method === undefined || !results.test(result) ? [] : [{ method, result, part }];
  });
  const one = (method: string) => said.find((entry) => entry.method === method)?.result ?? null;
  const signatures = said.filter(({ method, part }) => method === "dkim" && isAligned(signerOf(part), domain));
  const dkim = signatures.find(({ result }) => result === "pass") ?? signatures[0];
  return { spf: one("spf"), dkim: dkim?.result ?? (one("dkim") === null ? null : "none"), dmarc: one("dmarc") };
}

/** DMARC decides where it was asked; else an aligned signature does. SPF alone speaks of the envelope, not of From. */
export function verdictOf({ spf, dkim, dmarc }: Authentication): Verdict {
  if (dmarc === "pass") return "pass";
  if (dmarc === "fail") return "fail";
  if (dkim === "pass") return "pass";
  if (dkim === "fail" || spf === "fail" || spf === "softfail") return "fail";
  return "unknown";
}

function serviceOf(header: string): string {
  const [first = ""] = withoutComments(header.slice(0, 1_000)).split(";");
  return (first.trim().split(/\s+/)[0] ?? "").toLowerCase();
}

/** Comments in brackets, one level deep as services write them. */
function withoutComments(header: string): string {
  return header.replace(/\([^()]*\)/g, " ");
}

function signerOf(part: string): string {
  const domain = /\bheader\.d\s*=\s*"?([a-z0-9.-]+)/i.exec(part)?.[1];
  return (domain ?? /\bheader\.i\s*=\s*"?[^@\s"]*@([a-z0-9.-]+)/i.exec(part)?.[1] ?? "").toLowerCase();
}

/** A top-level domain alone signs for nobody. */
function isAligned(signer: string, domain: string): boolean {
  if (signer === "" || domain === "" || !signer.includes(".")) return false;
  return domain === signer || domain.endsWith(`.${signer}`);
}
