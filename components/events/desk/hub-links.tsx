import { useTranslations } from "next-intl";

/**
 * The pages of an event on the desk, in the order of the work: each domain adds its line, with the whole keys of its
 * title and of one sentence about it.
 */
const pages = [
  { path: "edit", title: "events.desk.links.edit", text: "events.desk.links.editText" },
  { path: "hosts", title: "events.desk.links.hosts", text: "events.desk.links.hostsText" },
  { path: "agenda", title: "events.desk.links.agenda", text: "events.desk.links.agendaText" },
  { path: "documents", title: "events.desk.links.documents", text: "events.desk.links.documentsText" },
  { path: "access", title: "events.desk.links.access", text: "events.desk.links.accessText" },
  { path: "invitations", title: "events.desk.links.invitations", text: "events.desk.links.invitationsText" },
  { path: "form", title: "registrations.form.title", text: "registrations.form.hubText" },
  { path: "registrations", title: "registrations.desk.title", text: "registrations.desk.hubText" },
  { path: "speakers", title: "speakers.hub.title", text: "speakers.hub.text" },
  { path: "door", title: "attendance.links.door", text: "attendance.links.doorText" },
  { path: "badges", title: "attendance.links.badges", text: "attendance.links.badgesText" },
  { path: "figures", title: "attendance.links.figures", text: "attendance.links.figuresText" },
  { path: "report", title: "session-reports.title", text: "session-reports.hub" },
  { path: "recordings", title: "recordings.title", text: "recordings.hub" },
] as const;

/** What was cancelled keeps the words with which it was. */
const changing = new Set<string>(["edit", "hosts", "agenda", "documents", "access", "invitations", "form"]);

/** Nobody comes to a series itself: doors and badges are those of its sessions. */
const ofSessions = new Set<string>(["door", "badges"]);

/** What can be done with an event, page by page. */
export function HubLinks({ here, isCancelled, isSeries }: { here: string; isCancelled: boolean; isSeries: boolean }) {
  const t = useTranslations();
  return (
    <nav className="stack" aria-labelledby="work">
      <h2 id="work">{t("events.desk.work")}</h2>
      <ul className="list dense">
        {pages
          .filter(({ path }) => !(isCancelled && changing.has(path)) && !(isSeries && ofSessions.has(path)))
          .map(({ path, title, text }) => (
            <li key={path}>
              <a href={`${here}/${path}`}>{t(title)}</a> <span className="small quiet">{t(text)}</span>
            </li>
          ))}
      </ul>
    </nav>
  );
}
