import { mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { createServer } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Browser, chromium, type Page } from "playwright";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { FirstStyles } from "@/lib/web/documents/first-styles";
import { documentPolicy } from "@/lib/web/http/security-headers";
import { buildIslands } from "@/scripts/build-islands";
import { installedBrowser } from "@/scripts/prepare/installed-browser.mjs";
import { aWrittenPage } from "@/tests/support/a-written-page";

const folder = await mkdtemp(join(tmpdir(), "openfloor-islands-"));
const sources = await buildIslands(folder);

const pages = new Map<string, string>();
let me: object | null = null;
const asked: string[] = [];
const server = createServer(async (request, response) => {
  const path = request.url?.split("?")[0] ?? "/";
  asked.push(path);
  response.setHeader("Content-Security-Policy", documentPolicy);
  if (path.startsWith("/islands/")) {
    response.setHeader("Content-Type", "text/javascript");
    response.end(await readFile(join(folder, path.slice("/islands/".length))));
  } else if (path === "/all.css") {
    response.setHeader("Content-Type", "text/css");
    response.end(".elsewhere { color: rgb(1, 2, 3) }");
  } else if (path === "/api/me") {
    response.statusCode = me ? 200 : 503;
    response.setHeader("Content-Type", "application/json");
    response.end(JSON.stringify(me));
  } else {
    response.setHeader("Content-Type", "text/html; charset=utf-8");
    response.end(`<!DOCTYPE html><html lang="en"><title>t</title>${pages.get(path) ?? ""}</html>`);
  }
});

let browser: Browser;
let origin = "";

beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  origin = `http://127.0.0.1:${typeof address === "object" ? address?.port : 0}`;
  browser = await chromium.launch({
    executablePath: installedBrowser(),
    args: [...(process.getuid?.() === 0 ? ["--no-sandbox"] : []), "--disable-gpu", "--disable-quic"],
  });
});
afterAll(async () => {
  await browser.close();
  server.close();
  await rm(folder, { recursive: true, force: true });
});

async function open(island: string, body: string, timezoneId = "Africa/Nairobi", before = ""): Promise<Page> {
  pages.set("/", `<script type="module" async src="${sources[island]}"></script>${body}`);
  const context = await browser.newContext({ timezoneId, permissions: ["clipboard-read", "clipboard-write"] });
  await context.addInitScript(before);
  const page = await context.newPage();
  page.on("pageerror", (error) => expect.unreachable(error.message));
  const told = island === "account-menu" ? page.waitForResponse("**/api/me") : null;
  // A page is loaded when its scripts have run.
  await page.goto(origin);
  await (await told)?.finished();
  await page.evaluate(() => new Promise(requestAnimationFrame));
  return page;
}

const inDays = (days: number) => new Date(Date.now() + days * 86_400_000 + 60_000).toISOString();

/** What stands on a page or two alone and does more. */
const mostBytes: Record<string, number> = { "live-floor": 3_000, "receipt-check": 12_000 };

describe("the build of islands", () => {
  it("names each file by its content, is the same every time, and takes old files away", async () => {
    await writeFile(join(folder, "countdown-OLDOLDOL.js"), "");
    expect(await buildIslands(folder)).toEqual(sources);
    expect((await readdir(folder)).sort()).toEqual(
      ["manifest.json", ...Object.values(sources).map((source) => source.slice("/islands/".length))].sort(),
    );
    for (const source of Object.values(sources)) expect(source).toMatch(/^\/islands\/[a-z-]+-[A-Z0-9]{8}\.js$/);
  });

  it("keeps every island under two kilobytes; the list of speakers with its clock under three, the check of receipts under twelve", async () => {
    for (const [name, source] of Object.entries(sources)) {
      const { length } = await readFile(join(folder, source.slice("/islands/".length)));
      expect(length, source).toBeLessThan(mostBytes[name] ?? 2_000);
    }
  });
});

describe("the countdown", () => {
  const markup = (instant: string, left = "99 days") =>
    `<live-countdown data-day="2126-11-30" data-own-time="{time} your time"><time datetime="${instant}">then</time>
     <span data-left="${left}">in some days</span> <span data-own="00:00 your time" hidden></span></live-countdown>`;

  it("says how long is left, in the language of the page, never more than there is", async () => {
    const page = await open("countdown", markup(inDays(9)));
    expect(await page.locator("[data-left]").textContent()).toBe("in 9 days");
    const arabic = await open("countdown", `<div lang="ar">${markup(inDays(9))}</div>`);
    expect(await arabic.locator("[data-left]").textContent()).toMatch(/^خلال/);
    const soon = await open("countdown", markup(inDays(1.9)));
    expect(await soon.locator("[data-left]").textContent()).toBe("in 45 hours");
  });

  it("forms no words about time where the document says them", async () => {
    const instant = inDays(9);
    const body = markup(instant, "9 days").replace("2126-11-30", instant.slice(0, 10));
    const page = await open("countdown", body, "UTC", "delete Intl.RelativeTimeFormat; delete Intl.DateTimeFormat");
    expect(await page.locator("[data-left]").textContent()).toBe("in some days");
    expect(await page.locator("[data-own]:not([hidden])").textContent()).toMatch(/^\d\d:\d\d your time$/);
  });

  it("shows the reader's own time, with its day where that is another than in the zone of the page", async () => {
    const own = async (instant: string, readersZone?: string) =>
      (await open("countdown", markup(instant), readersZone)).locator("[data-own]:not([hidden])").textContent();
    expect(await own("2126-11-30T17:00:00Z")).toBe("20:00 your time");
    expect(await own("2126-11-30T17:00:00Z", "Europe/Zurich")).toBe("18:00 your time");
    expect(await own("2126-11-30T17:00:00Z", "Asia/Tokyo")).toBe("1 December at 02:00 your time");
  });

  it("leaves the page as it is when it can read no instant", async () => {
    const page = await open("countdown", markup("soon"));
    expect(await page.locator("[data-left]").textContent()).toBe("in some days");
  });
});

describe("the account menu", () => {
  const markup = `<account-menu><a href="/en/sign-in">Sign in</a><template><span data-when="actingFor">for
    <b data-field="actingFor"></b></span> <a href="/en/me" data-field="name"></a>
    <a href="/en/desk" data-when="desk">Desk</a></template></account-menu>`;

  it("shows who is signed in, and takes their name for text", async () => {
    me = { signedIn: true, name: "<img src=x onerror=alert(1)>", actingFor: "Demo NGO A", desk: false };
    const page = await open("account-menu", markup);
    expect(await page.locator("account-menu a").allTextContents()).toEqual(["<img src=x onerror=alert(1)>"]);
    expect(await page.locator("account-menu b").textContent()).toBe("Demo NGO A");
    me = { signedIn: true, name: "A", actingFor: null, desk: true };
    const other = await open("account-menu", markup);
    expect(await other.locator("account-menu a").allTextContents()).toEqual(["A", "Desk"]);
    expect(await other.locator("account-menu b").count()).toBe(0);
  });

  it.each([[{ signedIn: false }], [null]])("keeps the plain links for %j", async (answer) => {
    me = answer;
    const page = await open("account-menu", markup);
    expect(await page.locator("account-menu a").allTextContents()).toEqual(["Sign in"]);
  });
});

describe("copying a citation", () => {
  it("puts it on the clipboard and says so", async () => {
    const page = await open(
      "copy-citation",
      `<copy-citation data-text="A/1, para. 12" data-done="Copied"><button type="button" hidden>Copy</button>
       <span role="status"></span></copy-citation>`,
    );
    await page.getByRole("button", { name: "Copy" }).click();
    await page.getByText("Copied").waitFor();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe("A/1, para. 12");
  });
});

describe("the redline switch", () => {
  it("shows the text as chosen, and remembers it on the next page", async () => {
    const page = await open(
      "redline-switch",
      `<redline-switch hidden>${["proposed", "redline", "now"]
        .map((view) => `<label><input type="radio" name="view" value="${view}"> ${view}</label>`)
        .join("")}</redline-switch>`,
    );
    const shown = () => page.evaluate(() => document.documentElement.dataset.redline);
    expect(await shown()).toBe("redline");
    await page.getByLabel("proposed").check();
    expect(await shown()).toBe("proposed");
    await page.reload();
    expect(await shown()).toBe("proposed");
    expect(await page.getByLabel("proposed").isChecked()).toBe(true);
  });
});

describe("filters", () => {
  it("apply a choice at once, leave empty fields out of the address, and give the focus back", async () => {
    const page = await open(
      "filters",
      `<live-filters><form method="get"><input type="checkbox" name="group" value="ngo" aria-label="NGO">
       <input type="checkbox" name="group" value="academia" aria-label="Academia">
       <select name="type"><option value="">All</option></select><button type="submit">Apply</button></form></live-filters>`,
    );
    expect(await page.getByRole("button", { name: "Apply" }).isHidden()).toBe(true);
    await page.getByLabel("Academia").check();
    await page.waitForURL(`${origin}/?group=academia`);
    await page.waitForFunction(() => document.activeElement?.getAttribute("aria-label") === "Academia");
  });
});

describe("comments that are fetched from another page", () => {
  const place =
    '<p id="p1">A paragraph</p><fetched-comments data-place="p1"><a href="/thread">1 comment</a></fetched-comments>';

  it("look as they do there: the sheets that their document names are fetched when they are, and hold", async () => {
    pages.set("/thread", '<main><div id="thread"><p class="elsewhere">A comment</p></div></main>');
    const page = await open("fetched-comments", place + (await sheetsBeside("fetched-comments")));
    expect(asked).not.toContain("/all.css");
    await page.getByRole("link", { name: "1 comment" }).click();
    const comment = page.locator(".elsewhere");
    expect(await comment.evaluate((element) => getComputedStyle(element).color)).toBe("rgb(1, 2, 3)");
    await page.context().close();
  });

  it("can be read where their sheets cannot be had", async () => {
    pages.set("/thread", '<main><div id="thread"><p class="elsewhere">A comment</p></div></main>');
    const sheets = (await sheetsBeside("fetched-comments")).replace("/all.css", "/none.css");
    const page = await open("fetched-comments", place + sheets);
    await page.route("**/none.css", (route) => route.abort());
    await page.getByRole("link", { name: "1 comment" }).click();
    expect(await page.locator(".elsewhere").textContent()).toBe("A comment");
    await page.context().close();
  });

  it("and the floor of an event are all that documents name their sheets for", async () => {
    const named = await Promise.all(
      Object.keys(sources).map(async (name) => ((await sheetsBeside(name)) === "" ? [] : [name])),
    );
    expect(named.flat().sort()).toEqual(["fetched-comments", "live-floor"]);
  });
});

/** What a document with this island names at its end. */
async function sheetsBeside(island: string): Promise<string> {
  const source = sources[island] ?? "";
  const script = await readFile(join(folder, source.slice("/islands/".length)), "utf8");
  const styles = new FirstStyles(new Map([["/all.css", ""]]), new Map([[source, script]]));
  const { bytes } = styles.apply(aWrittenPage("|", { scripts: [source] }));
  const html = bytes.toString();
  return html.slice(html.indexOf("|") + 1, html.indexOf("</body>"));
}
