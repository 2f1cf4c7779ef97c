/** The release's first page: what to open, for whom. */
import type { Release } from "./archive";
import { page } from "./guide";

export function startPage({ version, date }: Release): string {
  return page(
    "预算绩效自评",
    `<h1>预算绩效自评</h1>
<p>版本 ${version}，${date}。所有内容只在本机计算，不向外发送任何数据。</p>
<h2>不用安装：网页版</h2>
<p>只有 WPS，或者 Excel 2016、2019 的，打开<a href="desk/index.html">网页版</a>，选择自评工作簿即可。请用 Edge、Chrome、360 或统信浏览器。</p>
<h2>装进 Excel：加载项</h2>
<p>Excel 2021、Microsoft 365 用加载项，文件在 <code>add-in</code> 文件夹，由单位的网络管理员放到服务器上，各台电脑再添加一次。</p>
<h2>工作簿</h2>
<ul>
<li><a href="workbooks/standard-workbook.xlsx">空白的标准自评工作簿</a></li>
<li><a href="workbooks/sample-workbook.xlsx">样例</a></li>
</ul>
<h2>说明和许可</h2>
<ul>
<li><a href="guide/index.html">使用说明</a></li>
<li><a href="licences/LICENSE.txt">许可（MIT）</a>，<a href="licences/third-party.txt">所用软件的许可</a>，<a href="licences/bill-of-materials.json">软件物料清单</a></li>
<li><a href="SHA256SUMS.txt">各文件的 SHA-256 校验和</a></li>
</ul>`,
  );
}
