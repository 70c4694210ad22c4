import { borrowDatabase } from "@/lib/db/borrow-database";
import { connectDatabase, disconnectDatabase } from "@/lib/db/client";
import { env } from "@/lib/env";
import { connectQueue } from "@/lib/jobs/worker";
import { siteAddress } from "@/tests/support/e2e-site";
import { kilobytes, ms } from "./figures";
import { measureFirstRender } from "./first-render";
import { seePage } from "./first-sight";
import { type Load, loadInTurns, withBareServer } from "./load";
import { describeMachine } from "./machine";
import { makeReadingText } from "./reading-text";
import { measureParts } from "./render-parts";
import { keepResults, table } from "./report";
import { shownRounds } from "./rounds";
import { seconds, siteProcess } from "./settings";
import { type Body, closeConnections, fetchBody } from "./site-client";
import { kinds, weighPage } from "./weight";
import { memoryOf, withNginx } from "./with-nginx";

type Measured = { name: string; encoding: "identity" | "br"; bytes: number; site: Load; nginx: Load; bare: Load };

/** Public addresses under load, and the same bytes served by nginx and by bare Node in the same run. */
const borrowed = await borrowDatabase(env(), console.log);
connectDatabase(borrowed.url);
const queue = await connectQueue(borrowed.url, (error) => console.error("The queue:", error));
try {
  const text = await makeReadingText();
  const consultation = text.path.replace(/\/drafts\/.*/, "");
  const slug = consultation.replace(/.*\//, "");
  const addresses = new Map([
    ["home", "/en"],
    ["reading", text.path],
    ["consultation", consultation],
    ["search", "/en/search?q=paragraph"],
    ["api", `/api/v1/consultations/${slug}/contributions`],
  ]);
  const bodies = new Map<string, Body>();
  for (const [name, path] of addresses) bodies.set(name, await fetchBody(path));
  const firstRender = await measureFirstRender(text);
  const parts = await measureParts(text);
  const sights: string[][] = [];
  for (const [name, path] of addresses) {
    if (name !== "api") sights.push(await toSight(name, path));
  }
  for (const locale of ["ar", "es", "fr", "ru", "zh"])
    sights.push(await toSight(`reading, ${locale}`, text.path.replace("/en/", `/${locale}/`)));
  const memory: string[] = [];
  const measured = await withNginx(bodies, async (nginx) => {
    const all: Measured[] = [];
    for (const [name, path] of addresses) {
      const body = bodies.get(name);
      if (body === undefined) continue;
      for (const encoding of ["identity", "br"] as const) {
        console.log(`${name}, ${encoding} …`);
        const loads = await withBareServer(body, (bare) =>
          loadInTurns(
            {
              site: { address: siteAddress + path, encoding },
              nginx: { address: nginx.address(name, encoding), encoding: "identity" },
              bare: { address: bare, encoding },
            },
            seconds,
          ),
        );
        all.push({ name, encoding, bytes: (encoding === "br" ? body.brotli : body.plain).length, ...loads });
      }
    }
    memory.push(`nginx ${megabytes(nginx.memory())}`);
    return all;
  });
  memory.unshift(`the site ${megabytes(memoryOf([siteProcess]))}`);
  const head = ["Address", "Encoding", "Bytes", "Openfloor", "nginx", "bare Node", "of nginx", "of bare Node"];
  const markdown = [
    ...(await describeMachine()).map((line) => `- ${line}`),
    `- Resident memory after the load: ${memory.join(", ")}`,
    `- The reading page rendered anew: ${ms(firstRender.wall)}, ${shownRounds(firstRender.busy)} of processor, one after the other, ${shownRounds(firstRender.rested)} with rests, where a bare server takes ${shownRounds(firstRender.bare)} for a page from the same rows; in a process of its own reading ${shownRounds(parts.reading)}, writing ${shownRounds(parts.writing)}`,
    "",
    table(head, measured.map(toRow)),
    "",
    table(["Page", "HTML, brotli", "All of it, brotli", "Largest paint", "Moved"], sights),
    "",
  ].join("\n");
  console.log(`\n${markdown}\nKept in ${keepResults("pages.md", markdown)}`);
} finally {
  closeConnections();
  await queue.stop({ graceful: false });
  await disconnectDatabase();
  await borrowed.stop();
}

function toRow({ name, encoding, bytes, site, nginx, bare }: Measured): string[] {
  const told = ({ perSecond, p99, failures }: Load) =>
    `${Math.round(perSecond).toLocaleString("en")}/s, p99 ${p99} ms${failures === 0 ? "" : `, ${failures} failed`}`;
  const ratio = (other: Load) => `${Math.round((100 * site.perSecond) / other.perSecond)} %`;
  return [name, encoding, bytes.toLocaleString("en"), told(site), told(nginx), told(bare), ratio(nginx), ratio(bare)];
}

/** What a telephone with an empty cache asks for, and when it shows it. */
async function toSight(name: string, path: string): Promise<string[]> {
  console.log(`${name}, as a telephone sees it …`);
  const { parts } = await weighPage(path);
  const html = parts.find((part) => part.name === kinds.document)?.brotli ?? 0;
  const all = parts.reduce((sum, { brotli }) => sum + brotli, 0);
  const { largest, moved } = await seePage(path);
  return [name, kilobytes(html), kilobytes(all), ms(largest), moved.toFixed(3)];
}

function megabytes(bytes: number): string {
  return `${Math.round(bytes / 1e6)} MB`;
}
