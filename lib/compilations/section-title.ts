import { isolatedNumber } from "@/lib/i18n/isolated";
import type { SectionAbout } from "./arrange";
import type { Translate } from "./file-words";
import type { HeadParagraph } from "./version-head";

/** What stands over a section, the language it is in where that is not the reader's, and the paragraph it is about. */
export type SectionTitle = {
  title: string;
  /** Language of the title where people or the text gave it; null for our own words. */
  language: string | null;
  /** The words of the paragraph that the section is about; null for other sections. */
  text: string | null;
};

type Text = { language: string; paragraphs: ReadonlyMap<string, HeadParagraph> };

/** The title of a section in the reader's language. */
export function titleOf(about: SectionAbout, { language, paragraphs }: Text, t: Translate): SectionTitle {
  const own = (title: string): SectionTitle => ({ title, language: null, text: null });
  switch (about.kind) {
    case "whole_text":
      return own(t("compilations.section.wholeText"));
    case "paragraph": {
      const paragraph = paragraphs.get(about.paragraphId);
      if (paragraph === undefined) return own("");
      if (paragraph.kind === "heading") return { title: paragraph.text, language, text: null };
      const title = t("compilations.section.paragraph", { number: isolatedNumber(paragraph.number ?? "") });
      return { title, language: null, text: paragraph.text };
    }
    case "norm":
      return own(t("compilations.section.norm", { letter: about.norm.replace("norm-", "") }));
    case "no_norm":
      return own(t("compilations.section.noNorm"));
    case "group":
      return own(about.group === null ? t("compilations.section.noGroup") : t(`public.groups.${about.group}`));
    case "organisation":
      return { title: about.name, language: "und", text: null };
    case "late":
      return own(t("compilations.section.late"));
    case "persons":
      return own(t("compilations.section.persons"));
  }
}
