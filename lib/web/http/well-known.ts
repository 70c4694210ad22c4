import type { Site } from "@/lib/web/http/site";

/** Plain answers to addresses that programs ask for, or null for every other address. */
export function wellKnown(path: string, site: Site, now: number): string | null {
  if (path === "/robots.txt") return robots(site);
  if (path === "/.well-known/security.txt") return securityText(site, now);
  return null;
}

function robots(site: Site): string {
  const personal = ["/api/", "/*/desk", "/*/me", "/*/sign-in", "/*/register"];
  const lines = site.demo ? ["Disallow: /"] : personal.map((path) => `Disallow: ${path}`);
  return ["User-agent: *", ...lines, "", `Sitemap: ${new URL("/sitemap.xml", site.origin)}`, ""].join("\n");
}

const threeMonths = 90 * 24 * 60 * 60 * 1000;

/** RFC 9116. Renewed by itself: whoever reads it on a running site reads a current one. */
function securityText(site: Site, now: number): string | null {
  if (!site.securityContact) return null;
  // Whole days, so that the text does not change with every reading.
  const expires = new Date(Math.ceil((now + threeMonths) / 86_400_000) * 86_400_000).toISOString();
  return [
    `Contact: ${site.securityContact}`,
    `Expires: ${expires}`,
    "Preferred-Languages: en, fr, es, ar, ru, zh",
    `Canonical: ${new URL("/.well-known/security.txt", site.origin)}`,
    "",
  ].join("\n");
}
