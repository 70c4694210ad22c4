import { domainToUnicode } from "node:url";
import type { Found } from "./found";
import { shorteners } from "./shorteners";

/** Written out, with or without the scheme; a bare name counts only with a path behind it. */
const written =
  /(?<![\p{L}\p{N}@._-])(?:https?:\/\/|www\.|(?=[\p{L}\p{N}.-]{4,100}\/))[\p{L}\p{N}\p{M}._~:/?#[\]@!$&'*+,;=%-]{3,2000}/giu;

/** A resolution such as 53/70 and a DOI such as 10.17487/RFC8280 would be read as addresses of figures. */
const namesHost = /^(?:https?:\/\/|www\.|[^/]*\.\p{L}[\p{L}\p{N}-]+(?::\d+)?\/|\d{1,3}(?:\.\d{1,3}){3}(?::\d+)?\/)/iu;

/** Latin letters that Cyrillic and Greek ones are taken for. */
const lookAlike = /^[аеорсухіјѕԁһԛԝүҽӏαορνκυι0-9-]+$/u;

/**
 * Why a link leads to an unusual place; null where it does not: an address of figures, a name before the host, a port,
 * a host that hides another, a name whose letters pretend to be others. The organisation's own site is never unusual.
 */
export function judgeLink(address: string, ownHost: string | null): string | null {
  const url = URL.parse(/^https?:/i.test(address) ? address : `https://${address}`);
  if (url === null || (url.protocol !== "https:" && url.protocol !== "http:")) return null;
  const host = url.hostname.toLowerCase().replace(/\.$/, "");
  if (url.username !== "" || url.password !== "") return "user_info";
  if (/^\[|^\d+(?:\.\d+){3}$/.test(host)) return "bare_address";
  if (ownHost !== null && (host === ownHost || host.endsWith(`.${ownHost}`))) return null;
  if (shorteners.has(host.replace(/^www\./, ""))) return "shortener";
  if (host.includes("xn--") && domainToUnicode(host).split(".").some(pretends)) return "look_alike";
  return url.port === "" ? null : "port";
}

/** One part of a name that mixes scripts people confuse, or is written in letters that all look Latin. */
function pretends(label: string): boolean {
  const scripts = [/\p{Script=Latin}/u, /\p{Script=Cyrillic}/u, /\p{Script=Greek}/u].filter((script) =>
    script.test(label),
  );
  return scripts.length > 1 || (scripts.length === 1 && /[^\p{ASCII}]/u.test(label) && lookAlike.test(label));
}

/** Links in plain text that lead to unusual places. */
export function findUnusualLinks(text: string, ownHost: string | null): Found[] {
  return [...text.matchAll(written)].flatMap(({ 0: words, index }) => {
    const link = words.replace(/[.,;:!?'\])]+$/, "");
    if (!namesHost.test(link)) return [];
    const code = judgeLink(link, ownHost);
    return code === null ? [] : [{ code, start: index, length: link.length }];
  });
}

/** The host of a website as an organisation gave it; null where there is none. */
export function hostOf(website: string | null): string | null {
  const host = website === null ? "" : (URL.parse(website)?.hostname.toLowerCase() ?? "");
  return host === "" ? null : host.replace(/^www\./, "");
}
