import type { Person } from '../../api/schema';
import { useStore } from '../../api/store';
import { LANGUAGES } from '../../i18n/text';
import { useText } from '../../i18n/useText';
import { colourScheme, SCHEMES } from '../../ui/colourScheme';
import { Menu, MenuChoice, MenuItem, MenuLine } from '../../ui/Menu';
import { PersonMark } from '../../ui/PersonMark';
import { useLook } from './useLook';
import { signOut } from './useSession';
import styles from './PersonMenu.module.css';

interface PersonMenuProps {
  person: Person;
  onKeys: () => void;
  onSettings: () => void;
}

/** What a person decides for themselves. */
export function PersonMenu({ person, onKeys, onSettings }: PersonMenuProps) {
  const text = useText();
  const { chooseLanguage, chooseColours } = useLook();
  const trigger = (
    <button type="button" className={styles.person}>
      <PersonMark name={person.name} />
      <span className={styles.name}>{person.name}<span className="visually-hidden">, {text.t('person.menu')}</span></span>
    </button>
  );
  return (
    <Menu trigger={trigger}>
      <MenuChoice label={text.t('language.label')} value={text.language} options={LANGUAGES.map(({ language, name }) => ({ value: language, words: name, lang: language }))} onChoose={chooseLanguage} />
      <MenuChoice label={text.t('colours.label')} value={useStore(colourScheme)} options={SCHEMES.map((scheme) => ({ value: scheme, words: text.t(`colours.${scheme}`) }))} onChoose={chooseColours} />
      <MenuLine />
      <MenuItem icon="bell" onChoose={onSettings}>{text.t('mine.title')}</MenuItem>
      <MenuItem icon="keyboard" onChoose={onKeys}>{text.t('shortcuts.title')}</MenuItem>
      <MenuItem icon="signOut" onChoose={() => void signOut()}>{text.t('session.signOut')}</MenuItem>
    </Menu>
  );
}
