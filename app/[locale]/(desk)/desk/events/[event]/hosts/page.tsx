import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { HostForm } from "@/components/events/desk/host-form";
import { MoveForms } from "@/components/events/desk/move-forms";
import { PartHead } from "@/components/events/desk/part-head";
import { requireActor } from "@/lib/auth/get-actor";
import { getEventHosts } from "@/lib/events/desk-parts";
import { isolated } from "@/lib/i18n/isolated";
import { isId } from "@/lib/kernel/ids";
import { countryChoices, countryName } from "@/lib/organisations/countries";
import { offeredOrganisationNames } from "@/lib/organisations/offered-names";
import { readable } from "@/lib/web/readable";
import { dropHost, nameHost, shiftHost } from "./actions";

type Props = { params: Promise<{ locale: string; event: string }>; searchParams: Promise<{ done?: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: (await params).locale, namespace: "events.hosts" });
  return { title: t("title") };
}

/** Who holds an event, presides and speaks, in their order. */
export default async function EventHostsPage({ params, searchParams }: Props) {
  const { locale, event: id } = await params;
  setRequestLocale(locale);
  if (!isId(id)) notFound();
  const event = await readable(getEventHosts(await requireActor(locale), id));
  const [{ done }, t, organisations] = await Promise.all([
    searchParams,
    getTranslations("events.hosts"),
    offeredOrganisationNames(),
  ]);
  const nameOf = ({ organisation, country, name }: (typeof event.hosts)[number]) =>
    [organisation?.name, country === null ? undefined : countryName(country, locale), name ?? undefined]
      .filter((part) => part !== undefined)
      .map((part) => isolated(part))
      .join(" · ");
  return (
    <>
      <PartHead
        locale={locale}
        event={event}
        title={t("title")}
        lead={t("lead")}
        done={done === "saved" ? t("saved") : undefined}
      />
      <div className="sections">
        {event.hosts.length === 0 ? <p className="quiet">{t("none")}</p> : null}
        <ol className="list">
          {event.hosts.map((host, index) => (
            <li key={host.id}>
              <h3>{nameOf(host)}</h3>
              <p className="small quiet">{t(`as.${host.role}`)}</p>
              <MoveForms
                idName="hostId"
                id={host.id}
                name={nameOf(host)}
                isFirst={index === 0}
                isLast={index === event.hosts.length - 1}
                move={shiftHost}
                remove={dropHost}
              />
            </li>
          ))}
        </ol>
        <section className="stack" aria-labelledby="add">
          <h2 id="add">{t("addTitle")}</h2>
          <HostForm
            action={nameHost}
            eventId={event.id}
            countries={countryChoices(locale)}
            organisations={organisations}
          />
        </section>
      </div>
    </>
  );
}
