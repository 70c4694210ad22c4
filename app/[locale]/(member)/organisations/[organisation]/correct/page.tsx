import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { CorrectPage } from "@/components/corrections/correct-page";
import { EntryForm } from "@/components/corrections/entry-form";
import { StatedFacts, UnstatedFacts } from "@/components/corrections/stated-facts";
import { getActor } from "@/lib/auth/get-actor";
import { addsAtOnce } from "@/lib/corrections/adds-at-once";
import { systemClock } from "@/lib/kernel/clock";
import { type EntryFact, factsOf, factText, isWordByWord } from "@/lib/organisations/entry-facts";
import { listsFor } from "@/lib/organisations/field-lists";
import { publicOrganisation } from "@/lib/organisations/public";
import { stampForm } from "@/lib/reports/form-stamp";
import { correct } from "../../../contributions/correct-actions";

type Props = {
  params: Promise<{ locale: string; organisation: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: (await params).locale, namespace: "corrections.form" });
  return { title: t("title"), robots: { index: false } };
}

/** Where a reader picks a fact of an organisation's entry, and says what it should be; asks for no account. */
export default async function CorrectEntryPage({ params, searchParams }: Props) {
  const { locale, organisation: slug } = await params;
  setRequestLocale(locale);
  const organisation = await publicOrganisation(slug);
  if (organisation === null || organisation.isSuspended) notFound();
  const lines = factsOf(organisation).map((fact) => ({ fact, present: factText(organisation, fact) }));
  const stated = lines.filter(({ present }) => present !== "");
  // What it does is said by the organisation itself; a reader corrects words of it.
  const unstated = lines.flatMap(({ fact, present }) => (present === "" && !isWordByWord(fact) ? [fact] : []));
  const query = await searchParams;
  const chosen = lines.find(({ fact, present }) => fact === query.fact && (present !== "" || unstated.includes(fact)));
  const t = await getTranslations("corrections.entry");
  const href = `/${locale}/organisations/${organisation.slug}`;
  const here = `${href}/correct`;
  const hrefOf = (fact: EntryFact) => (chosen === undefined ? `${here}?fact=${fact}` : null);
  const wholes = Object.fromEntries(organisation.partOf.map((whole) => [whole.slug, whole.name]));
  const actor = await getActor();
  const target = { of: "organisation" as const, target: organisation.id };
  return (
    <CorrectPage
      href={href}
      name={<bdi>{organisation.name}</bdi>}
      lead={t(chosen === undefined ? "choose" : "lead")}
      text={
        <div className="sections">
          <StatedFacts
            {...{ locale, wholes, hrefOf }}
            facts={chosen === undefined ? stated : [chosen]}
            descriptionLanguage={organisation.descriptionLanguage}
          />
          {chosen === undefined ? <UnstatedFacts {...{ locale, hrefOf }} facts={unstated} /> : null}
        </div>
      }
    >
      {chosen === undefined ? null : (
        <EntryForm
          action={correct}
          target={target.target}
          fact={chosen.fact}
          present={chosen.present}
          lists={listsFor(chosen.fact, locale)}
          wholes={wholes}
          opened={stampForm(systemClock.now())}
          back={href}
          asksAddress={actor === null}
          standsAtOnce={await addsAtOnce(actor, target)}
        />
      )}
    </CorrectPage>
  );
}
