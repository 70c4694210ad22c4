import type { Planted } from "./planted";

type Asked = { method?: string; body?: string; headers?: Record<string, string> };

/**
 * Asks a site for what it refuses and for what it cannot read, with planted words in every place of a request: path,
 * parameters, head, body. Whatever goes wrong over it may be written to the log, and the words may not.
 */
export async function provoke(site: string, { secrets }: Planted): Promise<void> {
  const words = secrets.map(({ word }) => word);
  const [word = ""] = words;
  const broken = ["%", "%00", "%ff", "\\..\\", "?q=%", "?cursor=%ff", "?cursor=e30="];
  const gets = broken.flatMap((end) => [
    `/en/${word}${end}`,
    `/en/search?q=${word}${end}`,
    `/api/v1/contributions/${word}${end}`,
  ]);
  for (const path of gets) await ask(path);
  for (const path of [
    "/api/drafts",
    "/api/uploads",
    "/api/compilations",
    "/api/inbound/resend",
    "/api/demo/sign-in",
    "/en/sign-in",
  ]) {
    await ask(path, {
      method: "POST",
      body: `{"bodyPlain":"${words.join(" ")}"`,
      headers: { "content-type": "application/json" },
    });
    await ask(path, {
      method: "POST",
      body: `email=${word}@x.example&bodyPlain=${word}%`,
      headers: { "content-type": "application/x-www-form-urlencoded" },
    });
    await ask(path, {
      method: "POST",
      body: `--x\r\nContent-Disposition: form-data; name="$ACTION_${word}"\r\n\r\n${word}`,
      headers: { "content-type": "multipart/form-data; boundary=x", "next-action": word },
    });
  }
  const heads: Record<string, string>[] = [
    { cookie: `openfloor-session-token=${word}` },
    { "user-agent": word },
    { "x-forwarded-for": word },
  ];
  for (const headers of heads) {
    for (const path of ["/en/me", "/api/me", "/en/desk"]) await ask(path, { headers });
  }

  async function ask(path: string, { headers, ...init }: Asked = {}): Promise<void> {
    const answer = await fetch(site + path, {
      redirect: "manual",
      ...init,
      headers: { origin: site, ...headers },
    });
    await answer.arrayBuffer();
  }
}
