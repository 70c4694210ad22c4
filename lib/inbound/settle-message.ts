import { formWords } from "@/lib/commenting/form-words";
import { transaction } from "@/lib/db/client";
import { databaseNow } from "@/lib/db/now";
import { defaultLocale, isLocale } from "@/lib/i18n/locales";
import type { AnonymousDeps } from "@/lib/jobs/queue";
import { inLocale, readLocalised } from "@/lib/kernel/localised";
import { queueMail } from "@/lib/notifications/queue-mail";
import { answerWords } from "./answer-words";
import type { Outcome } from "./send-on";
import type { TakenMessage } from "./takeable-message";

/** Writes what became of a message, once, and leaves the one answer to the person behind it, in their language. */
export async function settleMessage({ jobs }: AnonymousDeps, message: TakenMessage, outcome: Outcome): Promise<void> {
  const { email: to, locale: asked } = message.person;
  const locale = isLocale(asked) ? asked : defaultLocale;
  const words = answerWords(await formWords(locale), outcome, locale);
  await transaction(async (tx) => {
    const { count } = await tx.inboundMessage.updateMany({
      where: { id: message.id, state: "waiting", refusal: null },
      data: {
        state: stateOf(outcome),
        refusal: "refusal" in outcome ? outcome.refusal.key : null,
        decidedAt: await databaseNow(tx),
        revision: { increment: 1 },
      },
    });
    if (count === 0) return;
    await queueMail(tx, jobs, {
      to,
      template: "inbound-answer",
      locale,
      key: `inbound ${message.id}`,
      values: {
        subject: message.subject,
        consultation: inLocale(readLocalised(message.round.consultation.title), locale).text,
        ...words,
        path: `/${locale}/me/messages/${message.id}`,
      },
    });
  });
}

function stateOf(outcome: Outcome): "refused" | "drafted" | "submitted" {
  if ("refusal" in outcome) return "refused";
  return outcome.results.some(({ submitted }) => submitted !== null) ? "submitted" : "drafted";
}
