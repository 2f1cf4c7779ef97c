/** How the projects of 复核表 are drawn. */
import { Field, Input, makeStyles } from "@fluentui/react-components";
import { rollupMessages } from "../../locales/rollup";
import { useMessages } from "../context";
import { Fold } from "../parts/Fold";
import { useViewStyles } from "../parts/viewParts";

const useStyles = makeStyles({
  fields: { display: "grid", gap: "8px", paddingTop: "8px" },
  input: { minWidth: 0 },
});

/** As typed */
export interface SampleText {
  readonly seed: string;
  readonly amount: string;
  readonly share: string;
}

export function SampleFields(props: {
  readonly value: SampleText;
  readonly onChange: (value: SampleText) => void;
}) {
  const common = useViewStyles();
  const styles = useStyles();
  const texts = rollupMessages(useMessages().language);
  const { value, onChange } = props;
  return (
    <Fold summary={texts.sample}>
      {() => (
        <div className={styles.fields}>
          {(["seed", "amount", "share"] as const).map((key) => (
            <Field key={key} label={texts[key]}>
              <Input
                className={styles.input}
                value={value[key]}
                inputMode={key === "seed" ? "text" : "decimal"}
                onChange={(_event, { value: text }) => onChange({ ...value, [key]: text })}
              />
            </Field>
          ))}
          <p className={common.text}>{texts.sampleHint}</p>
        </div>
      )}
    </Fold>
  );
}
