import type { Calendar } from '../../../api/schema';
import { useText } from '../../../i18n/useText';
import { Card } from '../form/Card';
import { Field, GroupErrors } from '../form/Field';
import styles from '../form/Form.module.css';
import { ExceptionFields } from './ExceptionFields';
import { HolidayFields } from './HolidayFields';
import { IcsField } from './IcsField';
import { WeekFields } from './WeekFields';

const ZONES = Intl.supportedValuesOf('timeZone');

export function CalendarCard({ calendar, path, fresh, onChange, onRemove }: { calendar: Calendar; path: string; fresh: boolean; onChange: (calendar: Calendar) => void; onRemove: () => void }) {
  const text = useText();
  const set = (patch: Partial<Calendar>) => onChange({ ...calendar, ...patch });
  return (
    <Card name={calendar.name} path={path} open={fresh} onRemove={onRemove} summary={[calendar.zone, calendar.holidayRegion].filter(Boolean).join(' · ')}>
      <div className={styles.grid}>
        <Field label={text.t('form.name')} path={`${path}.name`}>
          {(given) => <input {...given} value={calendar.name} maxLength={100} onChange={(event) => set({ name: event.target.value })} />}
        </Field>
        <Field label={text.t('calendars.zone')} path={`${path}.zone`}>
          {(given) => (
            <>
              <input {...given} list={`${given.id}-zones`} value={calendar.zone} onChange={(event) => set({ zone: event.target.value })} />
              <datalist id={`${given.id}-zones`}>{ZONES.map((zone) => <option key={zone} value={zone} />)}</datalist>
            </>
          )}
        </Field>
      </div>
      <div>
        <h3>{text.t('calendars.week')}</h3>
        <WeekFields week={calendar.week} path={`${path}.week`} onChange={(week) => set({ week })} />
        <GroupErrors path={`${path}.week`} />
      </div>
      <div>
        <h3>{text.t('calendars.holidays')}</h3>
        <HolidayFields calendar={calendar} path={path} onChange={set} />
      </div>
      <div>
        <h3>{text.t('calendars.exceptions')}</h3>
        <ExceptionFields exceptions={calendar.exceptions} path={`${path}.exceptions`} onChange={(exceptions) => set({ exceptions })} />
        <GroupErrors path={`${path}.exceptions`} />
      </div>
      <div>
        <h3>{text.t('calendars.imported')}</h3>
        <IcsField calendar={calendar} path={path} onChange={(imported) => set({ imported })} />
        <GroupErrors path={`${path}.imported`} below />
      </div>
    </Card>
  );
}
