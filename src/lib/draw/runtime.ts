import { CustomChart } from 'echarts/charts';
import { TooltipComponent } from 'echarts/components';
import { init, use, type EChartsType } from 'echarts/core';
import { SVGRenderer } from 'echarts/renderers';

use([CustomChart, TooltipComponent, SVGRenderer]);

export type { EChartsType };
export { init };
