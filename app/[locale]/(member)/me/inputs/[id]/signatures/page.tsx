import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { InputFrame } from "@/components/inputs/input-frame";
import { HourForm } from "@/components/signatures/hour-form";
import { InviteForms } from "@/components/signatures/invite-forms";
import { LedNotice } from "@/components/signatures/led-notice";
import { LogoChoice } from "@/components/signatures/logo-choice";
import { SignatoryList } from "@/components/signatures/signatory-list";
import { EmptyState } from "@/components/ui/empty-state";
import { requireActor } from "@/lib/auth/get-actor";
import { showInstant, zoneName } from "@/lib/i18n/dates";
import { readInputHead } from "@/lib/inputs/input-head";
import { isId } from "@/lib/kernel/ids";
import { publicOrganisations } from "@/lib/organisations/public";
import { readOrganisationFilter } from "@/lib/organisations/public-filter";
import { readLedInput } from "@/lib/signatures/led-query";
import { readable } from "@/lib/web/readable";
import { invite, inviteAddress, open, remove, setHour, showLogo } from "./actions";

type Props = {
  params: Promise<{ locale: string; id: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: (await params).locale, namespace: "signatures.led" });
  return { title: t("title") };
}

/** Who is asked to sign an input of one's own, who has answered, and until when. */
export default async function LedSignaturesPage({ params, searchParams }: Props) {
  const { locale, id } = await params;
  setRequestLocale(locale);
  const actor = await requireActor(locale);
  if (!isId(id)) notFound();
  const head = await readable(readInputHead(actor, id));
  const input = await readable(readLedInput(actor, id));
  const { q } = readOrganisationFilter(await searchParams);
  const asked = new Set(input.signatories.filter(({ mayAskAgain }) => !mayAskAgain).map((one) => one.organisationId));
  const found =
    q === undefined || !input.may.invite
      ? null
      : (await publicOrganisations({ q }, 12)).items.filter(
          (organisation) => !asked.has(organisation.id) && organisation.id !== actor.organisation?.id,
        );
  const t = await getTranslations("signatures");
  const { zone } = input.round;
  const closing = showInstant(input.round.closesAt, zone, locale).text;
  const expected = input.signatories.filter(({ state }) => state !== "declined" && state !== "withdrawn");
  const confirmed = expected.filter(({ state }) => state === "confirmed");
  const values = { contributionId: input.contributionId };
  return (
    <InputFrame locale={locale} head={head} current="signatures">
      <div className="sections">
        <section className="stack" aria-labelledby="names-title">
          <h2 id="names-title">{t("led.title")}</h2>
          <p>{t("led.lead")}</p>
          <LedNotice input={input} />
          {input.closesAt === null || input.submission !== "collecting_signatures" ? null : (
            <p>
              <strong>{t("led.until", { hour: showInstant(input.closesAt, zone, locale).text })}</strong>
            </p>
          )}
          {expected.length === 0 ? null : (
            <p className="nums">{t("led.progress", { confirmed: confirmed.length, asked: expected.length })}</p>
          )}
          {input.signatories.length === 0 ? (
            <EmptyState title={t("led.none")}>{input.may.invite ? t("led.noneHint") : null}</EmptyState>
          ) : (
            <SignatoryList locale={locale} input={input} acts={{ remove, invite }} />
          )}
        </section>
        {input.may.chooseLogo && input.signatories.length > 0 ? (
          <section className="stack" aria-labelledby="logo-title">
            <h2 id="logo-title">{t("logo.title")}</h2>
            <LogoChoice action={showLogo} of="led" id={input.contributionId} logo={input.logo} locale={locale} />
          </section>
        ) : null}
        {input.may.invite ? (
          <section className="stack" aria-labelledby="invite-title">
            <h2 id="invite-title">{t("invite.title")}</h2>
            <InviteForms values={values} q={q ?? ""} found={found} invite={invite} inviteAddress={inviteAddress} />
          </section>
        ) : null}
        {input.may.open ? (
          <section className="stack" aria-labelledby="open-title">
            <h2 id="open-title">{t("open.title")}</h2>
            <HourForm
              action={open}
              values={{ ...values, seenRevision: input.revision }}
              hint={t("open.hourHint", { zone: zoneName(zone, locale), closing })}
              kind="open"
            />
          </section>
        ) : null}
        {input.may.setHour ? (
          <section className="stack" aria-labelledby="hour-title">
            <h2 id="hour-title">{t("open.changeTitle")}</h2>
            <HourForm
              action={setHour}
              values={values}
              hint={t("open.hourHint", { zone: zoneName(zone, locale), closing })}
              kind="change"
            />
          </section>
        ) : null}
      </div>
    </InputFrame>
  );
}
