import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { ActForm } from "@/components/editor/act-form";
import { LetInForm } from "@/components/inbound/let-in-form";
import { MessageText } from "@/components/inbound/message-text";
import { LocalisedText } from "@/components/reading/localised-text";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { Facts } from "@/components/ui/facts";
import { PageHead } from "@/components/ui/page-head";
import { requireActor } from "@/lib/auth/get-actor";
import { showInstant } from "@/lib/i18n/dates";
import { getWaitingMessage } from "@/lib/inbound/queries";
import { isId } from "@/lib/kernel/ids";
import { readable } from "@/lib/web/readable";
import { letIn, turnAway } from "./actions";

type Props = { params: Promise<{ locale: string; id: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: (await params).locale, namespace: "inbound.desk" });
  return { title: t("title") };
}

/** One message that waits: what it says, why it waits, and what can be done with it. */
export default async function MessagePage({ params }: Props) {
  const { locale, id } = await params;
  setRequestLocale(locale);
  if (!isId(id)) notFound();
  const message = await readable(getWaitingMessage(await requireActor(locale), id));
  const t = await getTranslations("inbound.desk");
  const words = await getTranslations();
  const desk = await getTranslations("moderation.desk");
  const received = showInstant(message.receivedAt, message.zone, locale);
  const checks = (["spf", "dkim", "dmarc"] as const).flatMap((name) => {
    const said = message[name];
    return said === null ? [] : [`${name.toUpperCase()} ${said}`];
  });
  const seen = { messageId: message.id, seenRevision: message.revision };
  return (
    <>
      <PageHead
        above={
          <Breadcrumbs
            items={[
              { href: `/${locale}/desk`, label: desk("title") },
              { href: `/${locale}/desk/messages`, label: t("title") },
            ]}
          />
        }
        title={<bdi>{message.subject === "" ? t("noSubject") : message.subject}</bdi>}
      />
      <Facts
        facts={[
          { term: t("from"), value: <bdi>{message.sender}</bdi> },
          {
            term: t("to"),
            value: (
              <>
                <LocalisedText text={message.consultation} locale={locale} />
                {" · "}
                <LocalisedText text={message.round} locale={locale} />
              </>
            ),
          },
          { term: t("received"), value: <time dateTime={received.iso}>{received.text}</time> },
          { term: t("why"), value: words(message.refusal) },
          { term: t("checks"), value: checks.length === 0 ? t("checksNone") : <bdi>{checks.join(" · ")}</bdi> },
          ...(message.files.length === 0
            ? []
            : [{ term: t("files"), value: message.files.map((name) => <bdi key={name}>{name} </bdi>) }]),
        ]}
      />
      <div className="sections after-facts">
        <section aria-labelledby="text">
          <h2 id="text">{t("text")}</h2>
          <MessageText lines={message.lines} empty={t("noWords")} />
        </section>
        <section className="stack" aria-labelledby="pass-on">
          <h2 id="pass-on">{t("letInTitle")}</h2>
          <LetInForm action={letIn} seen={seen} />
        </section>
        <section className="stack" aria-labelledby="turn-away">
          <h2 id="turn-away">{t("turnAway")}</h2>
          <ActForm action={turnAway} values={seen} next={t("turnAwayNext")}>
            {t("turnAway")}
          </ActForm>
        </section>
      </div>
    </>
  );
}
