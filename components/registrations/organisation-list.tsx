import { ActForm } from "@/components/editor/act-form";
import type { FormAction } from "@/components/editor/use-kept-form";
import { WordsForm } from "@/components/editor/words-form";
import { LocalisedText } from "@/components/reading/localised-text";
import { Disclosure } from "@/components/ui/disclosure";
import { useTranslations } from "@/lib/i18n/words";
import type { OrganisationRegistration } from "@/lib/registrations/organisation-queries";
import { RegistrationState } from "./registration-state";
import { SessionWhen } from "./session-when";

type Props = {
  locale: string;
  items: readonly OrganisationRegistration[];
  actions: { approve: FormAction; refuse: FormAction };
};

/** Whom the organisation sends, each with where it stands and what the focal point may do. */
export function OrganisationList({ locale, items, actions }: Props) {
  const t = useTranslations("registrations");
  return (
    <ul className="list">
      {items.map((item) => (
        <li key={item.id} className="stack">
          <h2>
            <bdi>{item.name}</bdi>
          </h2>
          <p className="facts small">
            <RegistrationState state={item.state} isOffered={item.isOffered} />
            <a href={`/${locale}/events/${item.event.slug}`}>
              <LocalisedText text={item.event.title} locale={locale} />
            </a>
            <SessionWhen locale={locale} {...item.event} />
            <span>{t(`attendance.${item.attendance}`)}</span>
            {item.roleTitle === null ? null : <bdi>{item.roleTitle}</bdi>}
            {item.event.quota === null ? null : <span>{t("organisation.quota", item.event.quota)}</span>}
          </p>
          {item.may.approve ? (
            <ActForm
              action={actions.approve}
              values={{ id: item.id, seenRevision: item.revision }}
              kind="primary"
              next={t("organisation.approveNext")}
            >
              {t("organisation.approve")}
            </ActForm>
          ) : null}
          {item.may.refuse ? (
            <Disclosure summary={t("organisation.refuse")}>
              <WordsForm
                action={actions.refuse}
                id={item.id}
                revision={item.revision}
                name="reason"
                label={t("organisation.reason")}
                rows={2}
                next={t("organisation.refuseNext")}
                send={t("organisation.refuse")}
              />
            </Disclosure>
          ) : null}
        </li>
      ))}
    </ul>
  );
}
