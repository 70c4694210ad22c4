import { useTranslations } from "@/lib/i18n/words";

/**
 * The pages of an event on the desk, in the order of the work: each domain adds its line, with the whole keys of its
 * title and of one sentence about it.
 */
const stages = [
  {
    stage: "prepare",
    pages: [
      { path: "edit", title: "events.desk.links.edit", text: "events.desk.links.editText" },
      { path: "hosts", title: "events.desk.links.hosts", text: "events.desk.links.hostsText" },
      { path: "agenda", title: "events.desk.links.agenda", text: "events.desk.links.agendaText" },
      { path: "documents", title: "events.desk.links.documents", text: "events.desk.links.documentsText" },
    ],
  },
  {
    stage: "registration",
    pages: [
      { path: "access", title: "events.desk.links.access", text: "events.desk.links.accessText" },
      { path: "invitations", title: "events.desk.links.invitations", text: "events.desk.links.invitationsText" },
      { path: "form", title: "registrations.form.title", text: "registrations.form.hubText" },
      { path: "registrations", title: "registrations.desk.title", text: "registrations.desk.hubText" },
    ],
  },
  {
    stage: "day",
    pages: [
      { path: "speakers", title: "speakers.hub.title", text: "speakers.hub.text" },
      { path: "door", title: "attendance.links.door", text: "attendance.links.doorText" },
      { path: "badges", title: "attendance.links.badges", text: "attendance.links.badgesText" },
    ],
  },
  {
    stage: "after",
    pages: [
      { path: "report", title: "session-reports.title", text: "session-reports.hub" },
      { path: "recordings", title: "recordings.title", text: "recordings.hub" },
      { path: "figures", title: "attendance.links.figures", text: "attendance.links.figuresText" },
    ],
  },
] as const;

/** What was cancelled keeps the words with which it was. */
const changing = new Set<string>(["edit", "hosts", "agenda", "documents", "access", "invitations", "form"]);

/** Nobody comes to a series itself: doors and badges are those of its sessions. */
const ofSessions = new Set<string>(["door", "badges"]);

/** What can be done with an event, page by page, by when it is done. */
export function HubLinks({ here, isCancelled, isSeries }: { here: string; isCancelled: boolean; isSeries: boolean }) {
  const t = useTranslations();
  const isOffered = (path: string) => !(isCancelled && changing.has(path)) && !(isSeries && ofSessions.has(path));
  return (
    <nav className="stack" aria-labelledby="work">
      <h2 id="work">{t("events.desk.work")}</h2>
      <div className="hub-stages">
        {stages
          .map(({ stage, pages }) => ({ stage, offered: pages.filter(({ path }) => isOffered(path)) }))
          .filter(({ offered }) => offered.length > 0)
          .map(({ stage, offered }) => (
            <section key={stage} aria-labelledby={`stage-${stage}`}>
              <h3 id={`stage-${stage}`}>{t(`events.desk.stages.${stage}`)}</h3>
              <ul className="list dense">
                {offered.map(({ path, title, text }) => (
                  <li key={path}>
                    <a href={`${here}/${path}`}>{t(title)}</a> <span className="small quiet">{t(text)}</span>
                  </li>
                ))}
              </ul>
            </section>
          ))}
      </div>
    </nav>
  );
}
