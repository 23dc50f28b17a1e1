import type { Person } from '../api/schema';
import { CalendarList } from '../features/settings/calendars/CalendarList';
import { LadderList } from '../features/settings/ladders/LadderList';
import { PeopleList } from '../features/settings/people/PeopleList';
import { PersonList } from '../features/settings/persons/PersonList';
import { RetentionForm } from '../features/settings/retention/RetentionForm';
import { RuleList } from '../features/settings/rules/RuleList';
import { PolicyList } from '../features/settings/sla/PolicyList';
import { ShopList } from '../features/settings/shops/ShopList';
import { TargetList } from '../features/settings/targets/TargetList';
import { useText } from '../i18n/useText';
import { Link } from '../ui/Link';
import { mayAdminister, mayLead } from './mayAct';
import { SETTINGS, type SettingsSection } from './route';
import styles from './SettingsPage.module.css';

/** What leads decide: who is served when, and who is told. */
export function SettingsPage({ section, person }: { section: SettingsSection; person: Person }) {
  const text = useText();
  return (
    <main className={styles.page}>
      <nav className={styles.nav} aria-label={text.t('settings.label')}>
        {SETTINGS.map((each) => (
          <Link key={each} href={`/settings/${each}`} aria-current={each === section ? 'page' : undefined}>{text.t(`settings.${each}`)}</Link>
        ))}
      </nav>
      <div className={styles.column}>
        {mayLead(person) ? <Section section={section} person={person} /> : <p role="status">{text.t('settings.forLeads')}</p>}
      </div>
    </main>
  );
}

function Section({ section, person }: { section: SettingsSection; person: Person }) {
  switch (section) {
    case 'policies':
      return <PolicyList />;
    case 'calendars':
      return <CalendarList />;
    case 'ladders':
      return <LadderList />;
    case 'people':
      return <PeopleList />;
    case 'rules':
      return <RuleList />;
    case 'retention':
      return <RetentionForm mayChange={mayAdminister(person)} />;
    case 'persons':
      return <PersonList />;
    case 'shops':
      return <ShopList mayChange={mayAdminister(person)} />;
    case 'targets':
      return <TargetList mayChange={mayAdminister(person)} />;
  }
}
