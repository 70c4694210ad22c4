/** Why an address is not one that people can reach Openfloor under. */
export function appUrlProblems(appUrl: string): string[] {
  const url = URL.parse(appUrl);
  if (url === null || !/^https?:$/.test(url.protocol)) return ["APP_URL is not an address that begins with https://."];
  const local = ["localhost", "127.0.0.1", "[::1]"].includes(url.hostname);
  if (url.protocol === "http:" && !local)
    return ["APP_URL begins with http://: sign-in links and cookies need https://."];
  const bare = url.pathname === "/" && url.search === "" && url.hash === "" && url.username === "";
  return bare ? [] : ["APP_URL has more than a scheme, a host and a port: Openfloor serves from the root of its host."];
}

/** Why a secret is too easy to guess. */
export function secretProblems(secret: string | undefined): string[] {
  if (secret === undefined)
    return ["NEXTAUTH_SECRET is missing: at least 32 random characters, as from: openssl rand -base64 32."];
  if (secret.length < 32)
    return [
      `NEXTAUTH_SECRET has ${secret.length} characters: at least 32 are needed, as from: openssl rand -base64 32.`,
    ];
  return new Set(secret).size < 8
    ? ["NEXTAUTH_SECRET repeats a few characters: take a random one, as from: openssl rand -base64 32."]
    : [];
}
