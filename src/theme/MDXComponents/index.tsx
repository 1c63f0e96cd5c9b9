import Original from '@theme-original/MDXComponents';
import {ProseLink} from '../../components/ProseLink';
import {ProseTable} from '../../components/ProseTable';

/** Wrapped: tables scroll inside their own frame, and links leave the choice of a new tab to the reader. */
export default {...Original, a: ProseLink, table: ProseTable};
