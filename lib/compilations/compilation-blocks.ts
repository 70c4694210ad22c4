import { listWords } from "@/lib/i18n/lists";
import type { CompilationSection } from "./arrange";
import { commentBlocks } from "./comment-blocks";
import { type FileBlock, paragraph } from "./file-block";
import type { Translate } from "./file-words";
import type { Piece } from "./pieces";
import { titleOf } from "./section-title";
import { showComment } from "./shown-comment";
import type { HeadParagraph, VersionHead } from "./version-head";

/** Turns the pieces of a compilation into blocks of a file, one after the other. */
export class CompilationBlocks {
  readonly #paragraphs: ReadonlyMap<string, HeadParagraph>;
  readonly #titles: ReadonlyMap<string, string>;
  readonly #language: string;
  #under: string | null = null;

  constructor(
    head: Pick<VersionHead, "language" | "paragraphs">,
    sections: readonly CompilationSection[],
    readonly locale: string,
    readonly t: Translate,
  ) {
    this.#language = head.language;
    this.#paragraphs = new Map(head.paragraphs.map((entry) => [entry.id, entry]));
    this.#titles = new Map(sections.map(({ key, about }) => [key, titleOf(about, this.#text, t).title]));
  }

  of(piece: Piece): FileBlock[] {
    switch (piece.kind) {
      case "section":
        return this.#section(piece.section);
      case "comment": {
        const { locale, t } = this;
        return commentBlocks(showComment(piece.comment, { locale, textLanguage: this.#language }, t), locale, t);
      }
      case "elsewhere":
        return [paragraph("facts", [{ text: this.#elsewhere(piece.section) }], this.locale)];
    }
  }

  get #text() {
    return { language: this.#language, paragraphs: this.#paragraphs };
  }

  #section({ about }: CompilationSection): FileBlock[] {
    const { title, language, text } = titleOf(about, this.#text, this.t);
    const byText = about.kind === "paragraph";
    const above = byText ? this.#heading(about.under) : [];
    // A section about a heading stands for that heading; what follows stands under it.
    if (byText && this.#paragraphs.get(about.paragraphId)?.kind === "heading") this.#under = about.paragraphId;
    return [
      ...above,
      {
        kind: "heading",
        level: byText && about.under !== null ? 2 : 1,
        text: title,
        language: language ?? this.locale,
        inContents: true,
      },
      ...(text === null ? [] : [paragraph("text", [{ text }], this.#language)]),
    ];
  }

  /** The heading of the draft under which the paragraph stands, where the one before stood under another. */
  #heading(under: string | null): FileBlock[] {
    if (under === this.#under) return [];
    this.#under = under;
    const heading = this.#paragraphs.get(under ?? "");
    if (heading === undefined) return [];
    return [{ kind: "heading", level: 1, text: heading.text, language: this.#language, inContents: true }];
  }

  #elsewhere({ elsewhere }: CompilationSection): string {
    const references = elsewhere.map(({ reference, key }) =>
      this.t("compilations.elsewhereAt", { reference, place: this.#titles.get(key) ?? "" }),
    );
    return this.t("compilations.elsewhere", { references: listWords(references, this.locale) });
  }
}
