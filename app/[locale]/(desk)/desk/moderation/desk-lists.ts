import { getTranslations } from "next-intl/server";
import { hintPolicy } from "@/lib/hints/policy";
import type { Actor } from "@/lib/kernel/actor";
import { moderationPolicy } from "@/lib/moderation/policy";
import { reasonPolicy } from "@/lib/moderation/reason-policy";

/** A list that moderators work with, and what it is for. */
type DeskList = { href: string; title: string; about: string };

/** What moderators look up or keep beside the queue: as far as the actor may. */
export async function deskLists(actor: Actor, locale: string): Promise<DeskList[]> {
  const t = await getTranslations();
  const here = `/${locale}/desk/moderation`;
  const inSome = (may: (subject: { processId: string }) => boolean) => actor.offices.some(may);
  const answers: DeskList = {
    href: `${here}/answers`,
    title: t("moderation.answers.title"),
    about: t("moderation.otherWork.answers"),
  };
  const words: DeskList = {
    href: `${here}/words`,
    title: t("hints.words.title"),
    about: t("moderation.otherWork.words"),
  };
  return [
    ...(inSome((office) => moderationPolicy.readAnswers(actor, office)) ? [answers] : []),
    ...(inSome((office) => hintPolicy.editWords(actor, office)) ? [words] : []),
    {
      href: reasonPolicy.edit(actor, undefined) ? `${here}/reasons` : `/${locale}/reasons`,
      title: t("reasons.title"),
      about: t("moderation.otherWork.reasons"),
    },
    { href: `${here}/mine`, title: t("moderation.mine.title"), about: t("moderation.otherWork.mine") },
  ];
}
