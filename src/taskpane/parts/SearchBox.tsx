/** The search box above a list. */
import { Input } from "@fluentui/react-components";
import { SearchRegular } from "@fluentui/react-icons/svg/search";

export function SearchBox(props: {
  readonly className: string | undefined;
  readonly label: string;
  readonly hint: string;
  readonly words: string;
  readonly onWords: (words: string) => void;
  /** Enter: to the first entry of the list */
  readonly onFirst: () => void;
}) {
  return (
    <Input
      className={props.className}
      type="search"
      size="small"
      aria-label={props.label}
      placeholder={props.hint}
      contentBefore={<SearchRegular />}
      value={props.words}
      onChange={(_event, { value }) => props.onWords(value)}
      onKeyDown={(event) => {
        // Enter also ends the composition of a Chinese word.
        if (event.key !== "Enter" || event.nativeEvent.isComposing) return;
        event.preventDefault();
        props.onFirst();
      }}
      data-search
    />
  );
}
