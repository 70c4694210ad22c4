import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import type { PageStyles, StyledPage } from "@/lib/web/documents/page-styles";
import { readStyleRules, type StyleRule } from "@/lib/web/documents/style-rules";
import { type WrittenPage, wholePage } from "@/lib/web/documents/written-page";
import { styledPolicy } from "@/lib/web/http/security-headers";

/** How the script of an island finds the whole sheets (`components/islands/styles/all-styles.ts`). */
const findsSheets = "link[disabled]";

/** A style as it stands in a head, in UTF-8, and the policy that lets it hold. */
type ChosenStyle = { head: Buffer; policy: string };

/** Styles that are remembered; each may have some 60 kB. */
const mostChosen = 100;

/** What a parser adds where a text leaves it out. */
const implied = ["html", "head", "body", "tbody", "colgroup"];

/**
 * Gives a document the style rules that it uses, on the screen and on paper, in its head: nothing else has to be fetched.
 * Where an island may bring in a piece of another page, which may need other rules, the whole sheets are named at the end
 * of the document, disabled, so that nobody fetches them before the island asks (`applyAllStyles`).
 *
 * Sheets are read once, at the start. What a page uses is found by names (see `StyleRule`), its own and those that its
 * islands speak of: a rule too many costs bytes, a rule too few would show.
 */
export class FirstStyles implements PageStyles {
  readonly #rules: readonly StyleRule[];
  /** Names on which it depends whether a rule is used. */
  readonly #wanted: ReadonlySet<string>;
  readonly #islands: ReadonlyMap<string, readonly string[]>;
  readonly #bringIn: ReadonlySet<string>;
  readonly #links: string;
  readonly #chosen = new Map<string, ChosenStyle>();

  /**
   * @param sheets the text of each style sheet by its address, in the order in which they hold.
   * @param islands the text of each island's script by its address.
   */
  constructor(sheets: ReadonlyMap<string, string>, islands: ReadonlyMap<string, string>) {
    this.#rules = [...sheets].flatMap(([address, css]) => readStyleRules(css, address));
    this.#wanted = new Set(this.#rules.flatMap((rule) => rule.needs.flat()));
    this.#islands = new Map(
      [...islands].map(([address, script]) => [address, namesIn(script).filter((name) => this.#wanted.has(name))]),
    );
    this.#bringIn = new Set(
      [...islands].filter(([, script]) => script.includes(findsSheets)).map(([address]) => address),
    );
    this.#links = [...sheets.keys()].map((address) => `<link rel="stylesheet" href="${address}" disabled>`).join("");
  }

  /**
   * Reads the style sheets of the build, and the scripts of islands.
   *
   * @param root the folder with `.next` and `public`.
   * @param addresses of the sheets, in the order in which they hold.
   */
  static async read(root: string, addresses: readonly string[]): Promise<FirstStyles> {
    const folder = join(root, "public", "islands");
    const scripts = (await readdir(folder)).filter((name) => name.endsWith(".js"));
    const textOf = async (address: string, file: string) => [address, await readFile(file, "utf8")] as const;
    const [sheets, islands] = await Promise.all([
      Promise.all(addresses.map((address) => textOf(address, join(root, address.replace("/_next/", ".next/"))))),
      Promise.all(scripts.map((name) => textOf(`/islands/${name}`, join(folder, name)))),
    ]);
    return new FirstStyles(new Map(sheets), new Map(islands));
  }

  apply(page: WrittenPage): StyledPage {
    const names = new Set([...implied, ...page.names]);
    const islands = [...page.scripts];
    for (const address of islands) {
      for (const name of this.#islands.get(address) ?? []) names.add(name);
    }
    const { head, policy } = this.#styleOf(names);
    const links = islands.some((address) => this.#bringIn.has(address)) ? this.#links : "";
    return { bytes: wholePage(page, { head, body: links }), policy };
  }

  /** Pages of one kind are made of the same names, whatever they say and in whatever order. */
  #styleOf(names: ReadonlySet<string>): ChosenStyle {
    const key = [...names]
      .filter((name) => this.#wanted.has(name))
      .sort()
      .join(" ");
    const known = this.#chosen.get(key);
    if (known !== undefined) return known;
    const style = this.#choose(names);
    const made = { head: Buffer.from(`<style>${style}</style>`), policy: styledPolicy(style) };
    if (this.#chosen.size >= mostChosen) this.#chosen.clear();
    this.#chosen.set(key, made);
    return made;
  }

  #choose(names: ReadonlySet<string>): string {
    let text = "";
    let open: readonly string[] = [];
    for (const { conditions, needs, text: rule } of this.#rules) {
      if (!needs.some((wanted) => wanted.every((name) => names.has(name)))) continue;
      if (conditions !== open) {
        text += "}".repeat(open.length) + conditions.map((condition) => `${condition}{`).join("");
        open = conditions;
      }
      text += rule;
    }
    return text + "}".repeat(open.length);
  }
}

/** Words in the strings of a script: classes and elements that it may make. */
function namesIn(script: string): string[] {
  const strings = script.match(/"[^"]*"|'[^']*'|`[^`]*`/g) ?? [];
  const words = strings.flatMap((text) => text.match(/[a-z][\w-]*/gi) ?? []);
  return words.flatMap((word) => [word.toLowerCase(), `.${word}`]);
}
