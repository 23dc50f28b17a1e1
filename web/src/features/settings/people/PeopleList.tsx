import type { EscalationTargets } from '../../../api/schema';
import { useRead } from '../../../api/useRead';
import { useText } from '../../../i18n/useText';
import { Button } from '../../../ui/Button';
import { freshId, replaced, without } from '../book/book';
import { ErrorsContext } from '../form/errors';
import styles from '../form/Form.module.css';
import { OrderedChoice } from '../form/OrderedChoice';
import { SaveBar } from '../form/SaveBar';
import { ContactCard } from './ContactCard';
import { hereZone } from './directory';
import { TeamCard } from './TeamCard';
import { peopleDraft, usePeople } from './usePeople';

/** Who can be told of escalations, where, and who stands in. */
export function PeopleList() {
  const text = useText();
  const { directory, stored, errors, trouble, change } = usePeople();
  const targets = useRead<EscalationTargets>('/api/escalation/targets').value?.targets ?? [];
  if (!directory) return <p role="status">{text.t(trouble === 'load' ? 'settings.trouble.load' : 'loading')}</p>;
  const { people, teams } = directory;
  const addPerson = () => change({ people: [...people, {
    id: freshId('person', people), name: text.t('people.new'), email: null, zone: hereZone(), language: text.language, reach: [], deputy: null, absent: [], quiet: null,
  }] });
  const addTeam = () => change({ teams: [...teams, { id: teams.length === 0 ? 'team' : freshId('team', teams), reach: [], lead: null, onCall: null }] });
  return (
    <ErrorsContext value={errors}>
      <section aria-labelledby="people-title">
        <h1 id="people-title" className={styles.title}>{text.t('people.title')}</h1>
        <p className={styles.lead}>{text.t('people.lead')}</p>
        <ul className={styles.cards}>
          {people.map((person, i) => (
            <ContactCard key={i} person={person} path={`people[${i}]`} people={people} targets={targets} fresh={i >= (stored?.people.length ?? 0)}
              onChange={(next) => change({ people: replaced(people, i, next) })} onRemove={() => change({ people: without(people, i) })} />
          ))}
        </ul>
        <div className={styles.row}><Button onClick={addPerson}>{text.t('people.add')}</Button></div>
        <h2 className={styles.title}>{text.t('people.teams')}</h2>
        <p className={styles.lead}>{text.t('people.teamsLead')}</p>
        <ul className={styles.cards}>
          {teams.map((team, i) => (
            <TeamCard key={i} team={team} path={`teams[${i}]`} people={people} targets={targets} fresh={i >= (stored?.teams.length ?? 0)}
              onChange={(next) => change({ teams: replaced(teams, i, next) })} onRemove={() => change({ teams: without(teams, i) })} />
          ))}
        </ul>
        <div className={styles.row}><Button onClick={addTeam}>{text.t('people.addTeam')}</Button></div>
        <h2 className={styles.title}>{text.t('recipient.administrator')}</h2>
        <p className={styles.lead}>{text.t('people.administratorLead')}</p>
        <div className={styles.cards}>
          <OrderedChoice legend={text.t('people.reach')} none={text.t('people.unreached')} options={targets} chosen={directory.administrators} path="administrators" onChange={(administrators) => change({ administrators })} />
        </div>
        <SaveBar draft={peopleDraft} here="people" />
      </section>
    </ErrorsContext>
  );
}
