import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { ItemForm } from "@/components/events/desk/item-form";
import { MoveForms } from "@/components/events/desk/move-forms";
import { PartHead } from "@/components/events/desk/part-head";
import { LocalisedText } from "@/components/reading/localised-text";
import { Disclosure } from "@/components/ui/disclosure";
import { requireActor } from "@/lib/auth/get-actor";
import { getEventAgenda } from "@/lib/events/desk-parts";
import { showFullInstant } from "@/lib/i18n/dates";
import { isolated } from "@/lib/i18n/isolated";
import { isId } from "@/lib/kernel/ids";
import { inLocale } from "@/lib/kernel/localised";
import { readable } from "@/lib/web/readable";
import { dropItem, putItem, saveItem, shiftItem } from "./actions";

type Props = { params: Promise<{ locale: string; event: string }>; searchParams: Promise<{ done?: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: (await params).locale, namespace: "events.agenda" });
  return { title: t("title") };
}

/** The agenda of an event, item by item. */
export default async function EventAgendaPage({ params, searchParams }: Props) {
  const { locale, event: id } = await params;
  setRequestLocale(locale);
  if (!isId(id)) notFound();
  const agenda = await readable(getEventAgenda(await requireActor(locale), id));
  const [{ done }, t] = await Promise.all([searchParams, getTranslations("events.agenda")]);
  return (
    <>
      <PartHead
        locale={locale}
        event={agenda}
        title={t("title")}
        lead={t("lead")}
        done={done === "saved" ? t("saved") : undefined}
      />
      <div className="sections">
        {agenda.items.length === 0 ? <p className="quiet">{t("none")}</p> : null}
        <ol className="list">
          {agenda.items.map((item, index) => (
            <li key={item.id}>
              <h3>
                {item.number === null ? null : (
                  <>
                    <bdi>{item.number}</bdi>{" "}
                  </>
                )}
                <LocalisedText text={item.title} locale={locale} />
              </h3>
              <p className="facts small quiet">
                {item.startsAt === null || agenda.zone === null ? null : (
                  <span>{showFullInstant(item.startsAt, agenda.zone, locale)}</span>
                )}
                {item.minutes === null ? null : <span>{t("lasts", { minutes: item.minutes })}</span>}
              </p>
              <MoveForms
                idName="itemId"
                id={item.id}
                name={isolated(inLocale(item.title, locale).text)}
                isFirst={index === 0}
                isLast={index === agenda.items.length - 1}
                move={shiftItem}
                remove={dropItem}
              />
              <Disclosure summary={t("edit", { name: isolated(inLocale(item.title, locale).text) })}>
                <ItemForm action={saveItem} agenda={agenda} item={item} />
              </Disclosure>
            </li>
          ))}
        </ol>
        <section className="stack" aria-labelledby="add">
          <h2 id="add">{t("addTitle")}</h2>
          <ItemForm action={putItem} agenda={agenda} />
        </section>
      </div>
    </>
  );
}
