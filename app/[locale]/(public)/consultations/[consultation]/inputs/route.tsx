import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { type Asked, publicPage } from "@/app/[locale]/(public)/public-page";
import { InputsPage } from "@/components/answers/inputs-page";
import { counterpartsOf } from "@/lib/answers/counterparts";
import { areasOf, publicInputs } from "@/lib/answers/public";
import { answeredQuestions } from "@/lib/answers/questions";
import { readAnswersFilter } from "@/lib/answers/schema";
import { publicConsultation } from "@/lib/consultations/public";
import { colon } from "@/lib/i18n/lists";
import { systemClock } from "@/lib/kernel/clock";
import { inLocale } from "@/lib/kernel/localised";
import type { DocumentHead } from "@/lib/web/document-head";
import { tagDocument } from "@/lib/web/documents/render-context";
import { readInstantCursor } from "@/lib/web/read-query";
import { shownWindow } from "@/lib/web/shown-window";

type Props = Asked<{ locale: string; consultation: string }>;

const pageSize = 20;
const mostCounterparts = 3;

async function head({ params }: Props): Promise<DocumentHead> {
  const { locale, consultation: slug } = params;
  const consultation = await publicConsultation(slug, systemClock.now());
  if (consultation === null) return {};
  const t = await getTranslations({ locale, namespace: "answers" });
  return { title: `${t("inputs.title")}${colon(locale)}${inLocale(consultation.title, locale).text}` };
}

async function body({ params, searchParams: query }: Props) {
  const { locale, consultation: slug } = params;
  const now = systemClock.now();
  const consultation = await publicConsultation(slug, now);
  if (consultation === null) notFound();
  tagDocument(`consultation:${consultation.id}`);
  // Inputs may appear at a closing hour: the document is good until then.
  shownWindow(consultation.rounds, now, locale);
  const filter = readAnswersFilter(query);
  const cursor = readInstantCursor(query);
  const scope = { consultationId: consultation.id };
  const [questions, inputs] = await Promise.all([
    answeredQuestions(consultation.id, now),
    publicInputs(scope, filter, now, pageSize, cursor),
  ]);
  const areas = await areasOf(questions.flatMap(({ areaId }) => areaId ?? []));
  const others = filter.part ? counterpartsOf(questions, filter.part).slice(0, mostCounterparts) : [];
  const counterparts = await Promise.all(
    others.map(async (question) => {
      const part = { round: question.round.position, key: question.key };
      return { question, inputs: await publicInputs(scope, { ...filter, part }, now, pageSize) };
    }),
  );
  return (
    <InputsPage
      {...{ locale, consultation, areas, questions, filter, inputs, counterparts }}
      isFirst={cursor === undefined}
    />
  );
}

export const GET = publicPage({ head, body });
