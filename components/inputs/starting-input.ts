import type { InputContent } from "@/lib/inputs/part-content";
import { isDomainError } from "@/lib/kernel/errors";
import { checkRichText, type RichText } from "@/lib/text/rich-text";

type Fields = Readonly<Record<string, string | readonly string[]>>;

/** What the fields of one part start with. */
export type StartingPart = {
  keyMessage: string;
  recommendation: string;
  body: RichText | null;
  /** Plain words that win over the body; undefined where there are none. */
  bodyPlain: string | undefined;
  choices: readonly string[];
};

export type StartingInput = {
  title: string;
  about: string;
  language: string;
  /** Ticked boxes of a list. */
  ticked(name: string, kept: readonly string[]): readonly string[];
  part(key: string): StartingPart;
};

/** What the writer starts with: what is kept, and in its place what was typed and did not reach the server. */
export function startingInput(content: InputContent, typed: Fields): StartingInput {
  const words = (name: string, kept: string | null) => {
    const value = typed[name];
    return typeof value === "string" ? value : (kept ?? "");
  };
  return {
    title: words("title", content.title),
    about: words("about", content.about),
    language: words("language", content.language) || content.language,
    ticked(name, kept) {
      const value = typed[name];
      return typeof value === "object" ? value : kept;
    },
    part(key) {
      const kept = content.parts.find((part) => part.key === key);
      const name = (field: string) => `parts.p-${key}.${field}`;
      const wasShown = typed[name("part")] !== undefined;
      const json = typed[name("body")];
      const plain = typed[name("bodyPlain")];
      const choices = typed[name("choices")];
      return {
        keyMessage: words(name("keyMessage"), kept?.keyMessage ?? null),
        recommendation: words(name("recommendation"), kept?.recommendation ?? null),
        body: (typeof json === "string" ? readTyped(json) : null) ?? kept?.body ?? null,
        bodyPlain: typeof plain === "string" ? plain : undefined,
        choices: typeof choices === "object" ? choices : wasShown ? [] : (kept?.choices ?? []),
      };
    },
  };
}

function readTyped(json: string): RichText | null {
  try {
    return checkRichText(JSON.parse(json), { nodes: "document", maxBytes: 5_000_000, maxDepth: 30 });
  } catch (error) {
    // What a browser kept may be of an older program, or bent; then what the server has stands there.
    if (error instanceof SyntaxError || isDomainError(error)) return null;
    throw error;
  }
}
