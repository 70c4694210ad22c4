import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { MessageText } from "@/components/inbound/message-text";
import { LocalisedText } from "@/components/reading/localised-text";
import { Facts } from "@/components/ui/facts";
import { Notice } from "@/components/ui/notice";
import { PageHead } from "@/components/ui/page-head";
import { requireActor } from "@/lib/auth/get-actor";
import { showInstant } from "@/lib/i18n/dates";
import { listedNumbers } from "@/lib/i18n/lists";
import { getOwnMessage } from "@/lib/inbound/queries";
import { isId } from "@/lib/kernel/ids";
import { readable } from "@/lib/web/readable";

type Props = { params: Promise<{ locale: string; id: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: (await params).locale, namespace: "inbound.member" });
  return { title: t("title") };
}

/** A message that somebody sent by e-mail: what became of it, and all of it as it came. */
export default async function OwnMessagePage({ params }: Props) {
  const { locale, id } = await params;
  setRequestLocale(locale);
  if (!isId(id)) notFound();
  const message = await readable(getOwnMessage(await requireActor(locale), id));
  const t = await getTranslations("inbound");
  const received = showInstant(message.receivedAt, message.zone, locale);
  return (
    <>
      <PageHead
        above={
          <p className="small">
            <a href={`/${locale}/me/contributions`}>{t("member.open")}</a>
          </p>
        }
        title={t("member.title")}
      />
      <Facts
        facts={[
          {
            term: t("desk.to"),
            value: <LocalisedText text={message.consultation} locale={locale} />,
          },
          { term: t("desk.received"), value: <time dateTime={received.iso}>{received.text}</time> },
          ...(message.files.length === 0
            ? []
            : [{ term: t("desk.files"), value: message.files.map((name) => <bdi key={name}>{name} </bdi>) }]),
        ]}
      />
      <div className="sections after-facts">
        <section aria-labelledby="made">
          <h2 id="made">{t("member.made")}</h2>
          {message.contributions.length === 0 ? (
            <Notice kind={message.state === "waiting" ? "information" : "warning"}>
              {message.state === "waiting" ? t("member.being") : t("member.madeNone")}
            </Notice>
          ) : (
            <ul className="list">
              {message.contributions.map((made) => (
                <li key={made.id}>
                  <h3>
                    <a href={hrefOf(locale, made)}>
                      {made.kind === "input"
                        ? t("answer.input")
                        : made.paragraphs.length === 0
                          ? t("answer.wholeText")
                          : t("answer.paragraph", {
                              named: listedNumbers(
                                made.paragraphs.map(({ number }) => number),
                                locale,
                              ),
                            })}
                    </a>
                  </h3>
                  <p className="facts small quiet">
                    <bdi className="reference">{made.reference ?? t("member.draft")}</bdi>
                  </p>
                  <p lang={made.language} dir="auto">
                    {made.bodyText.length > 300 ? `${made.bodyText.slice(0, 300)}…` : made.bodyText}
                  </p>
                </li>
              ))}
            </ul>
          )}
        </section>
        <section aria-labelledby="original">
          <h2 id="original">{t("member.original")}</h2>
          {message.removedAt === null ? (
            <>
              <p className="small quiet">{t("member.originalHint")}</p>
              <MessageText lines={message.lines} empty={t("desk.noWords")} />
            </>
          ) : (
            <p>{t("member.originalRemoved")}</p>
          )}
        </section>
      </div>
    </>
  );
}

type Made = Awaited<ReturnType<typeof getOwnMessage>>["contributions"][number];

/** Where it is written on while it is a draft; else in the list of all. */
function hrefOf(locale: string, { id, kind, versionId, submission, paragraphs }: Made): string {
  if (kind === "input") return `/${locale}/me/inputs/${id}`;
  if (versionId === null || submission !== "draft") return `/${locale}/me/contributions`;
  const [first] = paragraphs;
  const on = first === undefined ? "" : `paragraph=${first.id}&`;
  return `/${locale}/compose/${versionId}?${on}contribution=${id}`;
}
